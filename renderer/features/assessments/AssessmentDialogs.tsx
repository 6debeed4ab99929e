import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { assessmentSteps } from '#shared/features/assessments/assessments.rules.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { caseMessages } from '../recommendations/case.messages.ts'
import { AssessmentReasonDialog } from './AssessmentReasonDialog.tsx'
import type { AssessmentQuestion } from './assessment-next.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentFailure, useAssessmentCommand } from './assessments.queries.ts'

interface AssessmentDialogsProps {
  readonly assessment: Assessment
  readonly question: AssessmentQuestion | null
  readonly onClose: () => void
}

/** Asked before the whole assessment ends, is taken up again, or leaves its second step out. */
export function AssessmentDialogs({ assessment, question, onClose }: AssessmentDialogsProps) {
  const about = { caseId: assessment.id, revision: assessment.revision }
  const isFinishing = question === 'finish'
  const finish = useAssessmentCommand(client.assessments.finish, useSubmitKey(isFinishing))
  const close = () => {
    finish.reset()
    onClose()
  }
  const asked = typeof question === 'object' || question === 'finish' ? null : question
  const extension = typeof question === 'object' ? question : null
  const texts = {
    cancel: { title: words.cancel, text: words.cancelText },
    reopen: { title: words.reopen, text: words.reopenText(assessment.reopening?.title ?? '') },
    skip: { title: words.skip, text: words.skipText },
  }
  return (
    <>
      <ConfirmDialog
        isOpen={isFinishing}
        title={words.finish}
        confirmLabel={words.finish}
        isBusy={finish.isPending}
        failure={assessmentFailure(finish.error)}
        onClose={close}
        onConfirm={() =>
          finish.mutate(about, {
            onSuccess: () => {
              noticeDone({ text: words.stepDone })
              close()
            },
          })
        }
      >
        {words.finishText}
      </ConfirmDialog>
      <AssessmentReasonDialog
        title={asked === null ? null : texts[asked].title}
        text={asked === null ? '' : texts[asked].text}
        confirmLabel={asked === null ? '' : texts[asked].title}
        isDangerous={asked === 'cancel'}
        send={(reason, call) =>
          asked === 'cancel'
            ? client.assessments.cancel({ ...about, reason }, call)
            : asked === 'skip'
              ? client.assessments.skipStep({ ...about, step: assessmentSteps.study, reason }, call)
              : client.assessments.reopen({ ...about, reason }, call)
        }
        onClose={onClose}
      />
      <AssessmentReasonDialog
        title={extension && caseMessages.withdrawExtension(extension.amount)}
        text={words.withdrawExtensionText}
        confirmLabel={words.withdrawExtension}
        isDangerous
        send={(reason, call) =>
          client.assessments.withdrawExtension({ ...about, extensionId: extension?.extensionId ?? '', reason }, call)
        }
        onClose={onClose}
      />
    </>
  )
}
