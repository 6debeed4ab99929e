import {
  type ColumnDef,
  type ColumnVisibilityState,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { useScreenMemory } from '../screen-memory.ts'
import type { CellValue, DataColumn } from './data-column.ts'

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

/** "Blok 2" before "Blok 10", and é beside e. */
const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' })

function compare(left: CellValue, right: CellValue): number {
  if (left === right) return 0
  // What is unknown comes last, so that the list begins with something to read.
  if (left === null || left === '') return 1
  if (right === null || right === '') return -1
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right))
}

interface TableView {
  readonly sorting: SortingState
  readonly visibility: ColumnVisibilityState
}

interface DataTableOptions<Row extends object> {
  readonly name: string
  readonly rows: readonly Row[]
  readonly columns: readonly DataColumn<Row>[]
  readonly rowId: (row: Row) => string
  readonly firstSort?: { readonly column: string; readonly isDescending?: boolean | undefined } | undefined
}

const resolve = <Value>(updater: Updater<Value>, old: Value): Value =>
  typeof updater === 'function' ? (updater as (old: Value) => Value)(old) : updater

/** TanStack's table for our columns, with sorting and column choice remembered per screen. */
export function useDataTable<Row extends object>({ name, rows, columns, rowId, firstSort }: DataTableOptions<Row>) {
  const [view, setView] = useScreenMemory<TableView>(`table:${name}`, {
    sorting: firstSort ? [{ id: firstSort.column, desc: firstSort.isDescending ?? false }] : [],
    visibility: Object.fromEntries(columns.filter((column) => column.isHiddenAtFirst).map(({ id }) => [id, false])),
  })
  const definitions = useMemo<ColumnDef<typeof features, Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: column.value,
        enableSorting: column.isSortable ?? true,
        enableHiding: !column.isFixed,
        sortDescFirst: false,
        sortFn: (first, second) => compare(column.value(first.original), column.value(second.original)),
      })),
    [columns],
  )
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowId,
    state: { sorting: view.sorting, columnVisibility: view.visibility },
    onSortingChange: (updater) => setView({ ...view, sorting: resolve(updater, view.sorting) }),
    onColumnVisibilityChange: (updater) => setView({ ...view, visibility: resolve(updater, view.visibility) }),
  })
  const shownColumns = columns.filter((column) => view.visibility[column.id] !== false)
  return { table, shownColumns }
}

export type DataTableModel<Row extends object> = ReturnType<typeof useDataTable<Row>>['table']
