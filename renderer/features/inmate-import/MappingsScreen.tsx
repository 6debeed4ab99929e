import { Button, Group } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { fieldLabels } from '#shared/features/inmate-import/import-problem.messages.ts'
import type { ImportMapping } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { importFailure } from './import-failure.ts'
import { importPaths } from './import-paths.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { useImportRefresh } from './inmate-import.queries.ts'
import { RenameMappingDialog } from './RenameMappingDialog.tsx'

/** Saved answers to "which column is what". */
export function MappingsScreen() {
  const zone = useZone()
  const refresh = useImportRefresh()
  const mappings = useQuery(orpc.inmateImport.mappings.queryOptions({ input: {} }))
  const [removing, setRemoving] = useState<ImportMapping | null>(null)
  const [renaming, setRenaming] = useState<ImportMapping | null>(null)
  const key = useSubmitKey(removing !== null)
  const remove = useCommand(
    orpc.inmateImport.removeMapping.mutationOptions({
      context: { key },
      onSuccess: () => {
        setRemoving(null)
        refresh()
      },
    }),
  )
  const columns = useMemo<readonly DataColumn<ImportMapping>[]>(
    () => [
      { id: 'name', label: words.mappingName, value: (row) => row.name, isFixed: true, width: '16rem' },
      {
        id: 'columns',
        label: words.mappingColumns,
        value: (row) => row.columns.map(({ key, field }) => words.mappingPair(key, fieldLabels[field])).join(', '),
      },
      {
        id: 'saved',
        label: words.mappingSaved,
        value: (row) => row.savedAt,
        cell: (row) => formatInstant(row.savedAt, zone),
        width: '12rem',
      },
      {
        id: 'action',
        label: words.action,
        value: () => null,
        isSortable: false,
        width: '13rem',
        cell: (row) => (
          <Group gap={6} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.renameNamed(row.name)}
              onClick={() => setRenaming(row)}
            >
              {words.rename}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.removeNamed(row.name)}
              onClick={() => setRemoving(row)}
            >
              {words.remove}
            </Button>
          </Group>
        ),
      },
    ],
    [zone],
  )
  return (
    <>
      <ListPage
        head={{
          title: words.mappingsTitle,
          breadcrumb: [{ label: words.listTitle, to: importPaths.list }],
          subtitle: words.mappingsSubtitle,
        }}
        name="import-mappings"
        query={mappings}
        rowId={(row) => row.id}
        columns={columns}
        empty={{ title: words.mappingsEmpty, text: words.mappingsEmptyText, icon: IconColumns }}
      />
      <HistorySection subject={{ type: 'import-mappings', id: '' }} />
      {renaming && <RenameMappingDialog mapping={renaming} onClose={() => setRenaming(null)} />}
      <ConfirmDialog
        isOpen={removing !== null}
        title={words.removeTitle(removing?.name ?? '')}
        confirmLabel={words.remove}
        onConfirm={() => removing && remove.mutate({ id: removing.id, revision: removing.revision })}
        onClose={() => setRemoving(null)}
        isDangerous
        isBusy={remove.isPending}
        failure={importFailure(remove.error)}
      >
        {words.removeText}
      </ConfirmDialog>
    </>
  )
}
