import type { Separation } from '#shared/features/separations/separations.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { separationMessages as words } from './separations.messages.ts'
import { separationFailure, useSeparationCommand } from './separations.queries.ts'

interface EndSeparationProps {
  readonly separation: Pick<Separation, 'id' | 'revision'>
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks why somebody need not stay apart any more. */
export function EndSeparation({ separation: { id, revision }, isOpen, onClose }: EndSeparationProps) {
  const end = useSeparationCommand(client.separations.end, useSubmitKey(isOpen))
  const close = () => {
    end.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={words.end}
      question={words.endQuestion}
      confirmLabel={words.end}
      isBusy={end.isPending}
      failure={separationFailure(end.error)}
      onClose={close}
      onConfirm={(reason) =>
        end.mutate(
          { id, revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.ended })
              close()
            },
          },
        )
      }
    />
  )
}
