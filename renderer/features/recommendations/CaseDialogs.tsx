import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
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
export function CaseDialogs({ recommendation, dialog, onClose }: CaseDialogsProps) {
  const { id, number, reopening } = recommendation
  const resubmit = useCaseCommand(id, recommendationCalls.resubmit)
  const finish = useCaseCommand(id, recommendationCalls.finish)
  const cancel = useCaseCommand(id, recommendationCalls.cancel)
  const withdraw = useCaseCommand(id, recommendationCalls.withdraw)
  const reopen = useCaseCommand(id, recommendationCalls.reopen)
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
      <ReasonDialog
        isOpen={dialog === 'reopen'}
        title={words.reopen(number)}
        question={words.reopenQuestion}
        confirmLabel={words.reopen(number)}
        onConfirm={(reason) => reopen.mutate({ reason }, done(words.reopened))}
        onClose={onClose}
        isBusy={reopen.isPending}
        failure={recommendationFailure(reopen.error)}
      >
        {reopening && words.reopenText(reopening.title)}
      </ReasonDialog>
      <ExtensionDialog
        recommendation={recommendation}
        extension={typeof dialog === 'object' && dialog !== null ? dialog.withdrawExtension : null}
        onClose={onClose}
      />
    </>
  )
}

interface ExtensionDialogProps extends Omit<CaseDialogsProps, 'dialog'> {
  readonly extension: Recommendation['clockChoices']['extensions'][number] | null
}

/** Takes an extension back; the date is again what it was. */
function ExtensionDialog({ recommendation: { id, deadline }, extension, onClose }: ExtensionDialogProps) {
  const withdraw = useCaseCommand(id, recommendationCalls.withdrawExtension)
  const unit = deadline.started ? deadline.clockUnit : 'working-days'
  const title = words.withdrawExtension(words.clockUnits[unit](formatNumber(extension?.amount ?? 0)))
  return (
    <ReasonDialog
      isOpen={extension !== null}
      title={title}
      question={words.withdrawExtensionQuestion}
      confirmLabel={title}
      onConfirm={(reason) =>
        withdraw.mutate(
          { extensionId: extension?.id ?? '', reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.extensionWithdrawn })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
      isDangerous
      isBusy={withdraw.isPending}
      failure={recommendationFailure(withdraw.error)}
    >
      {extension && words.withdrawExtensionText(extension.reason)}
    </ReasonDialog>
  )
}
