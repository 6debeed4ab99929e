import { Pagination, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ImportPlan, ImportRowKind } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { importMessages as words } from './inmate-import.messages.ts'
import { rowColumns } from './row-columns.tsx'

const rowsPerPage = 200

/** The lines of one outcome. */
export function PlanRows({ plan, kind }: { readonly plan: ImportPlan; readonly kind: ImportRowKind }) {
  const [page, setPage] = useState(1)
  const offset = (page - 1) * rowsPerPage
  const isOpen = plan.state === 'checked' || plan.state === 'started'
  const rows = useQuery({
    ...orpc.inmateImport.rows.queryOptions({
      input: { planId: plan.id, kinds: [kind], states: [], offset, limit: rowsPerPage },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(() => rowColumns(plan.id, kind, isOpen), [plan.id, kind, isOpen])
  return (
    <QueryContent query={rows} shape="table">
      {(data) =>
        data.total === 0 ? (
          <EmptyState title={words.noRows[kind]} text={words.noRowsText} />
        ) : (
          <Stack gap="sm">
            <DataTable
              name={`import-${kind}`}
              label={words.tabs[kind]}
              rows={data.rows}
              columns={columns}
              rowId={(row) => String(row.number)}
              totalCount={data.total}
            />
            {data.total > rowsPerPage && (
              <Pagination
                aria-label={words.pages}
                total={Math.ceil(data.total / rowsPerPage)}
                value={page}
                onChange={setPage}
              />
            )}
          </Stack>
        )
      }
    </QueryContent>
  )
}
