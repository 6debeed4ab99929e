import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, useSessionCommand } from './coaching-sessions.queries.ts'

interface CancelSessionsProps {
  readonly ids: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone?: (() => void) | undefined
}

/** Asks why sessions do not take place, one or many. */
export function CancelSessions({ ids, isOpen, onClose, onDone }: CancelSessionsProps) {
  const cancel = useSessionCommand(client.coachingSessions.cancel, useSubmitKey(isOpen))
  const label = ids.length === 1 ? words.cancel.action : words.cancelMany(formatNumber(ids.length))
  const close = () => {
    cancel.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={label}
      question={words.cancelQuestion}
      confirmLabel={label}
      isDangerous
      isBusy={cancel.isPending}
      failure={sessionFailure(cancel.error)}
      onClose={close}
      onConfirm={(reason) =>
        cancel.mutate(
          { ids: [...ids], reason },
          {
            onSuccess: ({ changed }) => {
              noticeDone({
                text: ids.length === 1 ? words.cancel.done : words.cancelledMany(formatNumber(changed)),
              })
              close()
              onDone?.()
            },
          },
        )
      }
    />
  )
}
