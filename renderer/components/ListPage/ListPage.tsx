import type { ReactNode } from 'react'
import { errorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'
import { DataTable, type DataTableProps } from '../DataTable/DataTable.tsx'
import { FilterBar } from '../FilterBar/FilterBar.tsx'
import { PageHead, type PageHeadProps } from '../PageHead/PageHead.tsx'
import { EmptyState, type EmptyStateProps } from '../QueryContent/EmptyState.tsx'
import { ErrorState } from '../QueryContent/ErrorState.tsx'
import { LoadingSkeleton } from '../QueryContent/LoadingSkeleton.tsx'
import type { QueryLike } from '../QueryContent/QueryContent.tsx'

interface ListFilters {
  readonly isFiltered: boolean
  readonly onClear: () => void
  readonly fields: ReactNode
  /** Even without a choice some rows are left out, e.g. ended cases: the way to them stays when nothing is shown. */
  readonly isNarrowAtFirst?: boolean | undefined
}

export interface ListPageProps<Row extends object>
  extends Omit<DataTableProps<Row>, 'rows' | 'label' | 'tools' | 'instead'> {
  readonly head: PageHeadProps
  readonly query: QueryLike<readonly Row[]>
  readonly filters?: ListFilters | undefined
  /** Shown when there is nothing at all, not when the filters hide everything. */
  readonly empty: EmptyStateProps
  /** Between head and table: a notice, a summary in numbers. */
  readonly above?: ReactNode
}

/** One array for "nothing yet": a new one at each render would make the table start over. */
const noRows: readonly never[] = []

/** Page kind 1, the list: head, filters, table, and honest words when it is loading, broken or empty. */
export function ListPage<Row extends object>({ head, query, filters, empty, above, ...table }: ListPageProps<Row>) {
  const rows = query.data ?? noRows
  const isFiltered = filters?.isFiltered ?? false
  const isReallyEmpty = query.data !== undefined && rows.length === 0 && !isFiltered && !filters?.isNarrowAtFirst
  return (
    <>
      <PageHead {...head} />
      {above}
      <DataTable
        {...table}
        label={head.title}
        rows={rows}
        tools={
          filters &&
          !isReallyEmpty && (
            <FilterBar isFiltered={isFiltered} onClear={filters.onClear}>
              {filters.fields}
            </FilterBar>
          )
        }
        instead={rows.length > 0 ? undefined : insteadOfRows(query, empty, filters)}
      />
    </>
  )
}

function insteadOfRows<Row>(
  query: QueryLike<readonly Row[]>,
  empty: EmptyStateProps,
  filters: ListFilters | undefined,
): ReactNode {
  if (query.data === undefined && query.error && !query.isFetching) {
    return <ErrorState failure={errorText(query.error)} onRetry={() => void query.refetch()} />
  }
  if (query.data === undefined) return <LoadingSkeleton shape="table" />
  if (!filters?.isFiltered) return <EmptyState {...empty} />
  return (
    <EmptyState
      title={componentMessages.nothingMatches}
      text={componentMessages.nothingMatchesText}
      action={{ label: componentMessages.clearFilters, onClick: filters.onClear }}
    />
  )
}
