import type { IdentityOpening } from '#shared/features/identity-openings/identity-openings.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { openingMessages as words } from './identity-openings.messages.ts'
import { openingFailure, useOpeningCommand } from './identity-openings.queries.ts'

/** What is asked once more before it is done. */
export interface OpeningQuestion {
  readonly kind: 'grant' | 'refuse' | 'withdraw'
  readonly opening: IdentityOpening
}

interface OpeningDialogsProps {
  readonly question: OpeningQuestion | null
  readonly onClose: () => void
}

/** Granting, refusing and withdrawing a request. */
export function OpeningDialogs({ question, onClose }: OpeningDialogsProps) {
  const key = useSubmitKey(question !== null)
  const grant = useOpeningCommand(client.identityOpenings.grant, key)
  const refuse = useOpeningCommand(client.identityOpenings.refuse, key)
  const withdraw = useOpeningCommand(client.identityOpenings.withdraw, key)
  const openingId = question?.opening.id ?? ''
  const who = question?.opening.askedBy ?? ''
  const close = () => {
    for (const command of [grant, refuse, withdraw]) command.reset()
    onClose()
  }
  const done = (text: string) => ({
    onSuccess: () => {
      noticeDone({ text })
      close()
    },
  })
  return (
    <>
      <ConfirmDialog
        isOpen={question?.kind === 'grant'}
        title={words.grantTitle(who)}
        confirmLabel={words.grant}
        onConfirm={() => grant.mutate({ openingId }, done(words.granted))}
        onClose={close}
        isBusy={grant.isPending}
        failure={openingFailure(grant.error)}
      >
        {words.grantText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={question?.kind === 'withdraw'}
        title={words.withdraw}
        confirmLabel={words.withdraw}
        onConfirm={() => withdraw.mutate({ openingId }, done(words.withdrawn))}
        onClose={close}
        isBusy={withdraw.isPending}
        failure={openingFailure(withdraw.error)}
      >
        {words.withdrawText}
      </ConfirmDialog>
      <ReasonDialog
        isOpen={question?.kind === 'refuse'}
        title={words.refuseTitle(who)}
        question={words.refuseQuestion}
        confirmLabel={words.refuse}
        onConfirm={(reason) => refuse.mutate({ openingId, reason }, done(words.refused))}
        onClose={close}
        isBusy={refuse.isPending}
        failure={openingFailure(refuse.error)}
      />
    </>
  )
}
