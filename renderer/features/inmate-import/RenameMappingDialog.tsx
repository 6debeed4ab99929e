import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ImportMapping } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { importFailure } from './import-failure.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { useImportRefresh } from './inmate-import.queries.ts'

interface RenameMappingDialogProps {
  readonly mapping: ImportMapping
  readonly onClose: () => void
}

/** Another name for a saved mapping. */
export function RenameMappingDialog({ mapping, onClose }: RenameMappingDialogProps) {
  const refresh = useImportRefresh()
  const [name, setName] = useState(mapping.name)
  const key = useSubmitKey()
  const save = useCommand(
    orpc.inmateImport.saveMapping.mutationOptions({
      context: { key },
      onSuccess: () => {
        refresh()
        onClose()
      },
    }),
  )
  const { id, revision, columns, dateOrder } = mapping
  return (
    <ConfirmDialog
      isOpen
      title={words.renameTitle}
      confirmLabel={words.rename}
      onConfirm={() =>
        name.trim() !== '' && save.mutate({ replaces: { id, revision }, name, columns: [...columns], dateOrder })
      }
      onClose={onClose}
      isBusy={save.isPending}
      failure={importFailure(save.error)}
    >
      <TextInput
        label={words.mappingName}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
