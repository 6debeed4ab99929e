import type { Hearing } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

export type HearingDialog = 'cancel' | 'close' | 'reopen'

interface HearingDialogsProps {
  readonly hearing: Hearing
  readonly open: HearingDialog
  readonly onClose: () => void
}

/** What is asked once more: cancelled, closed, or opened again. */
export function HearingDialogs({ hearing, open, onClose }: HearingDialogsProps) {
  if (open === 'close') return <CloseDialog hearing={hearing} onClose={onClose} />
  return <WithReason key={open} hearing={hearing} kind={open} onClose={onClose} />
}

interface WithReasonProps {
  readonly hearing: Hearing
  readonly kind: 'cancel' | 'reopen'
  readonly onClose: () => void
}

function WithReason({ hearing, kind, onClose }: WithReasonProps) {
  const command = useHearingCommand(client.coachingHearings[kind], useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={hearing}
      command={command}
      words={words.dialogs[kind]}
      failure={hearingFailure(command.error)}
      onClose={onClose}
    />
  )
}

function CloseDialog({ hearing, onClose }: Pick<HearingDialogsProps, 'hearing' | 'onClose'>) {
  const command = useHearingCommand(client.coachingHearings.close, useSubmitKey(true))
  const { id, revision } = hearing
  const onSuccess = () => {
    noticeDone({ text: words.closedDone })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={words.close}
      confirmLabel={words.close}
      onConfirm={() => command.mutate({ id, revision }, { onSuccess })}
      onClose={onClose}
      isBusy={command.isPending}
      failure={hearingFailure(command.error)}
    >
      {words.closeText}
    </ConfirmDialog>
  )
}
