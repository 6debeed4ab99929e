import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure, useOutgoingCommand } from './outgoing.queries.ts'

export type OutgoingQuestion = 'finish' | 'cancel' | 'reopen'

interface OutgoingDialogsProps {
  readonly complaint: OutgoingComplaint
  readonly question: OutgoingQuestion | null
  readonly onClose: () => void
}

/** Asked before the whole complaint ends or is taken up again. */
export function OutgoingDialogs({ complaint, question, onClose }: OutgoingDialogsProps) {
  const key = useSubmitKey(question !== null)
  const about = { caseId: complaint.id, revision: complaint.revision }
  const send = useOutgoingCommand(
    (reason: string, call: { readonly context: { readonly key: string } }): Promise<unknown> =>
      question === 'cancel'
        ? client.outgoingComplaints.cancel({ ...about, reason }, call)
        : question === 'reopen'
          ? client.outgoingComplaints.reopen({ ...about, reason }, call)
          : client.outgoingComplaints.finish(about, call),
    key,
  )
  const close = () => {
    send.reset()
    onClose()
  }
  const confirm = (reason: string) =>
    send.mutate(reason, {
      onSuccess: () => {
        noticeDone({ text: words.stepDone })
        close()
      },
    })
  const title = question === 'cancel' ? words.cancel : question === 'reopen' ? words.reopen : words.finish
  const common = {
    ...{ title, confirmLabel: title, onClose: close, isBusy: send.isPending },
    failure: outgoingFailure(send.error),
  }
  return (
    <>
      <ConfirmDialog {...common} isOpen={question === 'finish'} onConfirm={() => confirm('')}>
        {words.finishText}
      </ConfirmDialog>
      <ReasonDialog
        {...common}
        isOpen={question === 'cancel' || question === 'reopen'}
        isDangerous={question === 'cancel'}
        onConfirm={confirm}
      >
        {question === 'cancel' ? words.cancelText : words.reopenText(complaint.reopening?.title ?? '')}
      </ReasonDialog>
    </>
  )
}
