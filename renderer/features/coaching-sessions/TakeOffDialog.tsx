import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { eventMessages as words } from './event-folders.messages.ts'
import { eventFailure, useEventCommand } from './event-folders.queries.ts'

export interface TakingOff {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly isFile: boolean
}

interface TakeOffDialogProps {
  readonly taking: TakingOff | null
  readonly onClose: () => void
}

/** Strikes somebody or something out of the folder, with the reason. */
export function TakeOffDialog({ taking, onClose }: TakeOffDialogProps) {
  const call = taking?.isFile ? client.eventFolders.takeOffFile : client.eventFolders.takeOffPerson
  const strike = useEventCommand(call, useSubmitKey(taking !== null))
  const label = words.takeOffOf(taking?.name ?? '')
  const close = () => {
    strike.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={taking !== null}
      title={label}
      question={words.takeOffQuestion}
      confirmLabel={label}
      isDangerous
      isBusy={strike.isPending}
      failure={eventFailure(strike.error)}
      onClose={close}
      onConfirm={(reason) => {
        if (taking === null) return
        strike.mutate(
          { id: taking.id, revision: taking.revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.takenOffDone })
              close()
            },
          },
        )
      }}
    />
  )
}
