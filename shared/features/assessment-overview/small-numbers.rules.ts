import type { OverviewTable } from './overview-table.ts'

/** What stands in a cell of a report that leaves the house: the number, that it is small, or that it would betray a small one. */
export type PublishedCell = number | null | 'small' | 'withheld'

interface Line {
  /** Cells that add up, as [row, column]. */
  readonly parts: readonly (readonly [number, number])[]
  readonly sum: readonly [number, number]
}

/** Rows and columns in which a sum stands beside its parts. */
function linesOf({ columns, rows }: OverviewTable): readonly Line[] {
  const partColumns = columns.flatMap(({ role }, index) => (role === 'part' ? [index] : []))
  const sumColumn = columns.findIndex(({ role }) => role === 'sum')
  const partRows = rows.flatMap(({ role }, index) => (role === 'part' ? [index] : []))
  const sumRow = rows.findIndex(({ role }) => role === 'sum')
  const along = rows.map(
    (_, row): Line => ({ parts: partColumns.map((column) => [row, column]), sum: [row, sumColumn] }),
  )
  const down = columns.flatMap(({ role }, column): Line[] =>
    role === 'other' ? [] : [{ parts: partRows.map((row) => [row, column]), sum: [sumRow, column] }],
  )
  return [...(sumColumn === -1 ? [] : along), ...(sumRow === -1 ? [] : down)]
}

/** Whether somebody who takes the shown parts from the sum knows a hidden one exactly. */
function isBetrayed(small: number, withheld: number, rest: number, limit: number): boolean {
  if (small + withheld === 0) return false
  if (small + withheld === 1) return true
  const least = small + withheld * limit
  return rest === least || (withheld === 0 && rest === small * (limit - 1))
}

/**
 * The numbers of a table as strangers may see them: nothing from 1 to below `limit` is told, and where a sum would betray such a number,
 * the next smallest beside it, or the sum itself, is withheld too. A zero is about nobody and stays; so does what is no count, unless
 * it is of fewer than `limit`.
 */
export function withoutSmall(table: OverviewTable, limit: number): readonly (readonly PublishedCell[])[] {
  const { columns, rows } = table
  const sumColumn = columns.findIndex(({ role }) => role === 'sum')
  const shown: PublishedCell[][] = rows.map(({ values }) =>
    values.map((value, index): PublishedCell => {
      if (value === null) return null
      if (columns[index]?.role === 'other') return (values[sumColumn] ?? 0) < limit ? 'withheld' : value
      return value > 0 && value < limit ? 'small' : value
    }),
  )
  const at = ([row, column]: readonly [number, number]): PublishedCell => shown[row]?.[column] ?? null
  const hide = ([row, column]: readonly [number, number]) => {
    const cells = shown[row]
    if (cells) cells[column] = 'withheld'
  }
  const valueAt = ([row, column]: readonly [number, number]): number => rows[row]?.values[column] ?? 0

  /** True where something more had to be hidden. */
  const protect = ({ parts, sum }: Line): boolean => {
    const hidden = parts.filter((part) => at(part) === 'small' || at(part) === 'withheld')
    const small = hidden.filter((part) => at(part) === 'small').length
    const rest = hidden.reduce((total, part) => total + valueAt(part), 0)
    const isSumShown = typeof at(sum) === 'number'
    // A hidden sum of parts that are all shown is no secret.
    const isOpen = isSumShown
      ? isBetrayed(small, hidden.length - small, rest, limit)
      : at(sum) === 'withheld' && hidden.length === 0
    if (!isOpen) return false
    const [next] = parts
      .filter((part) => typeof at(part) === 'number' && valueAt(part) > 0)
      .toSorted((one, other) => valueAt(one) - valueAt(other))
    if (!next && !isSumShown) return false
    hide(next ?? sum)
    return true
  }
  const lines = linesOf(table)
  // Each turn hides one more cell, so that it comes to an end.
  while (lines.some(protect)) {}
  return shown
}
