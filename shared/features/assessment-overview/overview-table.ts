import { z } from 'zod'
import type { CalendarDate } from '../../time/calendar-date.ts'

/** Parts of the overview, in their order; each is a sheet of the workbook. */
export const overviewGroups = ['standing', 'course', 'results', 'change', 'care'] as const

export type OverviewGroup = (typeof overviewGroups)[number]

/** `part` and `sum` hold numbers of what is counted, a sum that of all parts beside it; `other` is no count (a median). */
const columnRoles = ['part', 'sum', 'other'] as const

const columnSchema = z.strictObject({ id: z.string(), label: z.string(), role: z.enum(columnRoles) })

const headed = {
  /** Unique in its overview. */
  id: z.string(),
  group: z.enum(overviewGroups),
  title: z.string(),
  note: z.string().nullable(),
  /** Of the column of names. */
  head: z.string(),
  columns: z.array(columnSchema).min(1),
  /** How it is drawn beside its numbers; null: not at all. `stack` puts the parts of a row side by side in one bar. */
  drawn: z.enum(['bars', 'stack']).nullable(),
}

export const overviewTableSchema = z.strictObject({
  ...headed,
  rows: z.array(
    z.strictObject({
      ...{ id: z.string(), label: z.string() },
      /** `sum`: all other rows together. */
      role: z.enum(['part', 'sum']),
      /** One for each column; null where there can be none. */
      values: z.array(z.number().nullable()),
    }),
  ),
})

export type OverviewTable = z.infer<typeof overviewTableSchema>
export type OverviewColumn = z.infer<typeof columnSchema>

/** Whom or what one of a number is. */
export interface CountedLine {
  readonly personId: string
  readonly assessmentId: string | null
  readonly on: CalendarDate | null
  readonly note: string
}

/** A number with everything that it counts. */
export interface CountedCell<Line = CountedLine> {
  readonly value: number | null
  readonly lines: readonly Line[]
}

/** A table before its lines are left out: whoever asks for the rows of a number gets exactly these. */
export interface CountedTable<Line = CountedLine> extends Omit<OverviewTable, 'rows'> {
  readonly rows: readonly (Omit<OverviewTable['rows'][number], 'values'> & {
    readonly cells: readonly CountedCell<Line>[]
  })[]
}

export const counted = <Line = CountedLine>(lines: readonly Line[]): CountedCell<Line> => ({
  value: lines.length,
  lines,
})

export const withoutLines = <Line>({ rows, ...table }: CountedTable<Line>): OverviewTable => ({
  ...table,
  rows: rows.map(({ cells, ...row }) => ({ ...row, values: cells.map(({ value }) => value) })),
})

/** A number, as it stands in an address. */
export const cellName = (table: string, row: string, column: string): string =>
  [table, row, column].map(encodeURIComponent).join('~')

/** Null where no table has such a number. */
export function findCell<Line>(tables: readonly CountedTable<Line>[], name: string) {
  const [tableId, rowId, columnId, ...rest] = name.split('~').map((part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return null
    }
  })
  const table = rest.length === 0 ? tables.find(({ id }) => id === tableId) : undefined
  const row = table?.rows.find(({ id }) => id === rowId)
  const index = table?.columns.findIndex(({ id }) => id === columnId) ?? -1
  const [cell, column] = [row?.cells[index], table?.columns[index]]
  return table && row && cell && column ? { table, row, column, cell } : null
}
