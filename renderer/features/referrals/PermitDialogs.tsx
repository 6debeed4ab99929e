import type { ReferralPermit } from '#shared/features/referrals/referral-permits.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { referralFailure } from './referral-failure.ts'
import { permitMessages as words } from './referral-permits.messages.ts'
import { useReferralCommand } from './use-referral-command.ts'

interface PermitDialogsProps {
  readonly permit: ReferralPermit
  readonly asking: 'permit' | 'refuse' | null
  readonly onClose: () => void
}

/** The answers of the head, each asked once more; one that comes afterwards says why. */
export function PermitDialogs({ permit, asking, onClose }: PermitDialogsProps) {
  const { id, revision, inmate, hospital, leftAt } = permit
  const decide = useReferralCommand(client.referralPermits.decide, useSubmitKey(asking !== null))
  const send = (decision: 'permitted' | 'refused', reason: string | null) =>
    decide.mutate(
      { id, revision, decision, at: null, reason },
      {
        onSuccess: () => {
          noticeDone({ text: decision === 'permitted' ? words.permitted : words.refused })
          onClose()
        },
      },
    )
  const common = { onClose, isBusy: decide.isPending, failure: referralFailure(decide.error) }
  const hasLeft = leftAt !== null
  return (
    <>
      <ConfirmDialog
        {...common}
        isOpen={asking === 'permit' && !hasLeft}
        title={words.permitConfirm(inmate.name, hospital)}
        confirmLabel={words.permit}
        onConfirm={() => send('permitted', null)}
      >
        {words.permitText}
      </ConfirmDialog>
      <ReasonDialog
        {...common}
        isOpen={asking === 'permit' && hasLeft}
        title={words.laterTitle}
        question={words.laterQuestion}
        confirmLabel={words.permitLater}
        onConfirm={(reason) => send('permitted', reason)}
      >
        {words.laterText}
      </ReasonDialog>
      <ReasonDialog
        {...common}
        isOpen={asking === 'refuse'}
        title={words.refuseTitle}
        question={words.refuseQuestion}
        confirmLabel={words.refuse}
        onConfirm={(reason) => send('refused', reason)}
        isDangerous
      >
        {hasLeft ? words.refuseLeftText : words.refuseText}
      </ReasonDialog>
    </>
  )
}
