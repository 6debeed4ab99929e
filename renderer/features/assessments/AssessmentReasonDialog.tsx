import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentFailure, useAssessmentCommand } from './assessments.queries.ts'

interface AssessmentReasonDialogProps {
  /** null while nothing is asked. */
  readonly title: string | null
  readonly text: string
  readonly confirmLabel: string
  readonly isDangerous?: boolean | undefined
  readonly send: (reason: string, call: { readonly context: { readonly key: string } }) => Promise<unknown>
  readonly onClose: () => void
  /** After it is done; only the dialog closes where left out. */
  readonly onDone?: (() => void) | undefined
}

/** Anything about an assessment that is done with nothing but a reason. */
export function AssessmentReasonDialog(props: AssessmentReasonDialogProps) {
  const { title, text, confirmLabel, isDangerous, onClose, onDone } = props
  const send = useAssessmentCommand(props.send, useSubmitKey(title !== null))
  const close = () => {
    send.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={title !== null}
      title={title ?? ''}
      confirmLabel={confirmLabel}
      isDangerous={isDangerous}
      isBusy={send.isPending}
      failure={assessmentFailure(send.error)}
      onClose={close}
      onConfirm={(reason) =>
        send.mutate(reason, {
          onSuccess: () => {
            noticeDone({ text: words.stepDone })
            close()
            onDone?.()
          },
        })
      }
    >
      {text}
    </ReasonDialog>
  )
}
