import type { InmateFile } from '#shared/features/inmates/inmate-files.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { inmateFileFailure } from './inmate-file-failure.ts'
import { inmateFileMessages as words } from './inmate-files.messages.ts'
import { useFileCommand } from './use-file-command.ts'

interface VoidFileDialogProps {
  readonly file: InmateFile | null
  readonly onClose: () => void
}

/** Strikes a wrong paper out, with the reason. */
export function VoidFileDialog({ file, onClose }: VoidFileDialogProps) {
  const strike = useFileCommand(client.inmateFiles.voidFile, useSubmitKey(file !== null))
  return (
    <ReasonDialog
      isOpen={file !== null}
      title={file ? words.voidTitle(file.title) : ''}
      question={words.voidQuestion}
      confirmLabel={file ? words.voidOf(file.title) : ''}
      onClose={onClose}
      onConfirm={(reason) =>
        file && strike.mutate({ id: file.id, revision: file.revision, reason }, { onSuccess: onClose })
      }
      isDangerous
      isBusy={strike.isPending}
      failure={inmateFileFailure(strike.error)}
    >
      {words.voidText}
    </ReasonDialog>
  )
}
