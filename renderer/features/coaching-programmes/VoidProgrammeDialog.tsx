import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { programmeMessages as words } from './programmes.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'

interface VoidProgrammeDialogProps {
  readonly programme: Programme
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A programme that was made by mistake. */
export function VoidProgrammeDialog({ programme: { id, revision, name }, isOpen, onClose }: VoidProgrammeDialogProps) {
  const voiding = useProgrammeCommand(client.coachingProgrammes.void, useSubmitKey(isOpen))
  const close = () => {
    voiding.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={words.voidTitle(name)}
      question={words.voidQuestion}
      confirmLabel={words.void}
      isDangerous
      isBusy={voiding.isPending}
      failure={programmeFailure(voiding.error)}
      onClose={close}
      onConfirm={(reason) =>
        voiding.mutate(
          { id, revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.voided(name) })
              close()
            },
          },
        )
      }
    >
      {words.voidText}
    </ReasonDialog>
  )
}
