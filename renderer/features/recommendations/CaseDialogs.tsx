import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { caseMessages as words } from './case.messages.ts'
import type { CaseDialog } from './case-actions.ts'
import { recommendationFailure } from './recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from './recommendations.queries.ts'

interface CaseDialogsProps {
  readonly recommendation: Recommendation
  readonly dialog: CaseDialog | null
  readonly onClose: () => void
}

/** The questions asked before the case as a whole moves on or ends. */
export function CaseDialogs({ recommendation: { id, number }, dialog, onClose }: CaseDialogsProps) {
  const resubmit = useCaseCommand(id, recommendationCalls.resubmit)
  const finish = useCaseCommand(id, recommendationCalls.finish)
  const cancel = useCaseCommand(id, recommendationCalls.cancel)
  const withdraw = useCaseCommand(id, recommendationCalls.withdraw)
  const done = (text: string) => ({
    onSuccess: () => {
      noticeDone({ text })
      onClose()
    },
  })
  return (
    <>
      <ConfirmDialog
        isOpen={dialog === 'resubmit'}
        title={words.resubmit}
        confirmLabel={words.resubmit}
        onConfirm={() => resubmit.mutate({}, done(words.resubmitted))}
        onClose={onClose}
        isBusy={resubmit.isPending}
        failure={recommendationFailure(resubmit.error)}
      >
        {words.resubmitText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={dialog === 'finish'}
        title={words.finish}
        confirmLabel={words.finish}
        onConfirm={() => finish.mutate({}, done(words.finishDone))}
        onClose={onClose}
        isBusy={finish.isPending}
        failure={recommendationFailure(finish.error)}
      >
        {words.finishText}
      </ConfirmDialog>
      <ReasonDialog
        isOpen={dialog === 'cancel'}
        title={words.cancel(number)}
        confirmLabel={words.cancel(number)}
        onConfirm={(reason) => cancel.mutate({ reason }, done(words.cancelDone))}
        onClose={onClose}
        isDangerous
        isBusy={cancel.isPending}
        failure={recommendationFailure(cancel.error)}
      >
        {words.cancelText}
      </ReasonDialog>
      <ReasonDialog
        isOpen={dialog === 'withdraw'}
        title={words.withdraw(number)}
        question={words.withdrawQuestion}
        confirmLabel={words.withdraw(number)}
        onConfirm={(reason) => withdraw.mutate({ reason }, done(words.withdrawDone))}
        onClose={onClose}
        isDangerous
        isBusy={withdraw.isPending}
        failure={recommendationFailure(withdraw.error)}
      >
        {words.withdrawText}
      </ReasonDialog>
    </>
  )
}
