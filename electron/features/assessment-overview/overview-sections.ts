import { overviewWords as words } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import type { OverviewTable } from '#shared/features/assessment-overview/overview-table.ts'
import { type PublishedCell, withoutSmall } from '#shared/features/assessment-overview/small-numbers.rules.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'

type Section = OfficeSheetInput<'laporan-asesmen-unit'>['sections'][number]

function written(cell: PublishedCell, limit: number): string {
  if (cell === null) return words.noValue
  if (cell === 'small') return words.small(limit)
  if (cell === 'withheld') return words.withheld
  return cell.toLocaleString('id-ID', { maximumFractionDigits: 1 })
}

/** Tables as they may leave the house; a bar is drawn where every part of its row may be told. */
export function publishedSections(
  tables: readonly OverviewTable[],
  limit: number,
  headingOf: (group: string) => string,
): Section[] {
  return tables.map((table, index): Section => {
    const cells = withoutSmall(table, limit)
    return {
      heading: tables[index - 1]?.group === table.group ? null : headingOf(words.groups[table.group]),
      ...{ title: table.title, note: table.note },
      head: [table.head, ...table.columns.map(({ label }) => label)],
      rows: table.rows.map(({ label }, row) => [label, ...(cells[row] ?? []).map((cell) => written(cell, limit))]),
      bars: barsOf(table, cells, limit),
    }
  })
}

function barsOf(
  { drawn, columns, rows }: OverviewTable,
  cells: readonly (readonly PublishedCell[])[],
  limit: number,
): Section['bars'] {
  if (drawn === null) return null
  const parts = columns.flatMap(({ role }, index) => (role === 'part' ? [index] : []))
  const told = rows.flatMap(({ label, role }, row) => {
    const values = parts.map((index) => cells[row]?.[index] ?? null)
    const numbers = values.filter((value) => typeof value === 'number')
    // All together would be the longest bar and hide the others.
    if (role === 'sum' || numbers.length < values.length) return []
    const sum = numbers.reduce((total, value) => total + value, 0)
    return [{ label, parts: numbers, text: written(sum, limit) }]
  })
  if (told.every(({ parts: numbers }) => numbers.every((value) => value === 0))) return null
  return { legend: parts.map((index) => columns[index]?.label ?? ''), rows: told }
}
