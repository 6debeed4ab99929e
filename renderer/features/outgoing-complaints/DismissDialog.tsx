import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure, useOutgoingCommand } from './outgoing.queries.ts'

interface DismissDialogProps {
  readonly proposalId: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Why the desk does not complain of what was proposed. */
export function DismissDialog({ proposalId, isOpen, onClose, onDone }: DismissDialogProps) {
  const key = useSubmitKey(isOpen)
  const dismiss = useOutgoingCommand(client.outgoingComplaints.dismissProposal, key)
  const close = () => {
    dismiss.reset()
    onClose()
  }
  return (
    <ReasonDialog
      title={words.dismiss}
      confirmLabel={words.dismiss}
      isOpen={isOpen}
      isDangerous
      isBusy={dismiss.isPending}
      failure={outgoingFailure(dismiss.error)}
      onClose={close}
      onConfirm={(reason) =>
        dismiss.mutate(
          { id: proposalId, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.dismissed })
              close()
              onDone()
            },
          },
        )
      }
    >
      {words.dismissText}
    </ReasonDialog>
  )
}
