import type { Referral, ReferralEventView } from '#shared/features/referrals/referral.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { referralFailure } from './referral-failure.ts'
import { referralMessages as words } from './referrals.messages.ts'
import { useReferralCommand } from './use-referral-command.ts'

interface ReferralDialogsProps {
  readonly referral: Referral
  /** An entry: it is to be taken back. */
  readonly asking: 'cancel' | ReferralEventView | null
  readonly onClose: () => void
}

/** What takes something away, each asked once more and with its reason. */
export function ReferralDialogs({ referral, asking, onClose }: ReferralDialogsProps) {
  const { id, number, revision } = referral
  const isCancelling = asking === 'cancel'
  const event = asking === 'cancel' ? null : asking
  const cancel = useReferralCommand(client.referrals.cancel, useSubmitKey(isCancelling))
  const takeBack = useReferralCommand(client.referrals.takeBack, useSubmitKey(event !== null))
  const done = (text: string) => ({
    onSuccess: () => {
      noticeDone({ text })
      onClose()
    },
  })
  return (
    <>
      <ReasonDialog
        isOpen={isCancelling}
        title={words.cancelTitle(number)}
        question={words.cancelQuestion}
        confirmLabel={words.steps.cancel}
        onConfirm={(reason) =>
          cancel.mutate({ id, revision, at: null, lateReason: null, reason }, done(words.cancelled))
        }
        onClose={onClose}
        isDangerous
        isBusy={cancel.isPending}
        failure={referralFailure(cancel.error)}
      />
      <ReasonDialog
        isOpen={event !== null}
        title={event ? words.takeBackTitle(words.events[event.kind]) : ''}
        confirmLabel={words.takeBack}
        onConfirm={(reason) =>
          event && takeBack.mutate({ id, revision, eventId: event.id, reason }, done(words.takenBack))
        }
        onClose={onClose}
        isDangerous
        isBusy={takeBack.isPending}
        failure={referralFailure(takeBack.error)}
      >
        {words.takeBackText}
      </ReasonDialog>
    </>
  )
}
