import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { InmateMerge } from '#shared/features/inmates/inmate-merges.contract.ts'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { UnmergeDialog } from './UnmergeDialog.tsx'

/** Every merge, with the way back. */
export function MergeList() {
  const zone = useZone()
  const merges = useQuery(orpc.inmateMerges.list.queryOptions({ input: {} }))
  const [undoing, setUndoing] = useState<InmateMerge | null>(null)
  const columns = useMemo<readonly DataColumn<InmateMerge>[]>(
    () => [
      { id: 'absorbed', label: words.absorbed, value: (row) => row.absorbed.name, isFixed: true },
      { id: 'kept', label: words.kept, value: (row) => row.kept.name },
      {
        id: 'at',
        label: words.mergedAt,
        value: (row) => row.at,
        cell: (row) => formatInstant(row.at, zone),
        width: '11rem',
      },
      { id: 'by', label: words.byWhom, value: (row) => row.by, width: '10rem' },
      { id: 'because', label: words.because, value: (row) => row.reason },
      {
        id: 'state',
        label: words.state,
        value: (row) =>
          row.undone === null ? words.stillMerged : words.undone(formatInstant(row.undone.at, zone), row.undone.reason),
        cell: (row) =>
          row.undone === null ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.unmergeNamed(row.absorbed.name)}
              onClick={() => setUndoing(row)}
            >
              {words.unmerge}
            </Button>
          ) : (
            words.undone(formatInstant(row.undone.at, zone), row.undone.reason)
          ),
      },
    ],
    [zone],
  )
  return (
    <QueryContent query={merges} shape="table">
      {(rows) => (
        <>
          {rows.length === 0 ? (
            <EmptyState title={words.mergesEmptyTitle} text={words.mergesEmptyText} />
          ) : (
            <DataTable name="merges" label={words.tabMerges} rows={rows} columns={columns} rowId={(row) => row.id} />
          )}
          <UnmergeDialog merge={undoing} onClose={() => setUndoing(null)} />
        </>
      )}
    </QueryContent>
  )
}
