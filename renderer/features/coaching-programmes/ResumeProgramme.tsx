import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { programmeMessages as words } from './programmes.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'

interface ResumeProgrammeProps {
  readonly programme: Programme
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks before an end or a mistake is taken back. */
export function ResumeProgramme({ programme: { id, revision, name }, isOpen, onClose }: ResumeProgrammeProps) {
  const resume = useProgrammeCommand(client.coachingProgrammes.resume, useSubmitKey(isOpen))
  const close = () => {
    resume.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.resumeTitle(name)}
      confirmLabel={words.resume}
      isBusy={resume.isPending}
      failure={programmeFailure(resume.error)}
      onClose={close}
      onConfirm={() =>
        resume.mutate(
          { id, revision },
          {
            onSuccess: () => {
              noticeDone({ text: words.resumed(name) })
              close()
            },
          },
        )
      }
    >
      {words.resumeText}
    </ConfirmDialog>
  )
}
