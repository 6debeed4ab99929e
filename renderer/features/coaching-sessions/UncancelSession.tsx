import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, useSessionCommand } from './coaching-sessions.queries.ts'

interface UncancelSessionProps {
  readonly id: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A cancelled session takes place after all, at the time it had. */
export function UncancelSession({ id, isOpen, onClose }: UncancelSessionProps) {
  const uncancel = useSessionCommand(client.coachingSessions.uncancel, useSubmitKey(isOpen))
  const close = () => {
    uncancel.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.uncancel.action}
      confirmLabel={words.uncancel.action}
      isBusy={uncancel.isPending}
      failure={sessionFailure(uncancel.error)}
      onClose={close}
      onConfirm={() =>
        uncancel.mutate(
          { ids: [id] },
          {
            onSuccess: () => {
              noticeDone({ text: words.uncancel.done })
              close()
            },
          },
        )
      }
    >
      {words.uncancel.question}
    </ConfirmDialog>
  )
}
