import {
  type CountedCell,
  type CountedLine,
  type CountedTable,
  counted,
  type OverviewColumn,
} from './overview-table.ts'

/** What stands in a table of one way of counting by another: each line in one row and one column. */
interface Placed<Line> {
  readonly row: string
  readonly column: string
  readonly line: Line
}

interface Named {
  readonly id: string
  readonly label: string
}

export const everything = 'all'

/** Rows by columns, each row with its sum, and a last row for all of them where there is more than one. */
export function crossTable<Line = CountedLine>(
  head: Omit<CountedTable, 'rows' | 'columns'>,
  placed: readonly Placed<Line>[],
  names: {
    readonly rows: readonly Named[]
    readonly columns: readonly Named[]
    readonly sum: string
    /** Null: no row of sums, where the rows do not add up to anything. */
    readonly all: string | null
  },
): CountedTable<Line> {
  const { rows, columns, sum, all } = names
  const byCell = Map.groupBy(placed, ({ row, column }) => `${row}\n${column}`)
  const linesOf = (row: string, column: string) => (byCell.get(`${row}\n${column}`) ?? []).map(({ line }) => line)
  const cellsOf = (which: readonly string[]): CountedCell<Line>[] => {
    const parts = columns.map(({ id }) => which.flatMap((row) => linesOf(row, id)))
    return [...parts, parts.flat()].map((lines) => counted(lines))
  }
  const ids = rows.map(({ id }) => id)
  const last = all === null ? [] : [{ id: everything, label: all, role: 'sum' as const, cells: cellsOf(ids) }]
  return {
    ...head,
    columns: [
      ...columns.map((column): OverviewColumn => ({ ...column, role: 'part' })),
      { id: everything, label: sum, role: 'sum' },
    ],
    rows: [...rows.map((row) => ({ ...row, role: 'part' as const, cells: cellsOf([row.id]) })), ...last],
  }
}

/** A list of numbers, one below the other, that add up to nothing. */
export function listTable<Line = CountedLine>(
  head: Omit<CountedTable, 'rows' | 'columns' | 'drawn'>,
  column: string,
  rows: readonly (Named & { readonly lines: readonly Line[] })[],
): CountedTable<Line> {
  return {
    ...head,
    columns: [{ id: 'count', label: column, role: 'part' }],
    rows: rows.map(({ id, label, lines }) => ({ id, label, role: 'part' as const, cells: [counted(lines)] })),
    drawn: rows.some(({ lines }) => lines.length > 0) ? 'bars' : null,
  }
}
