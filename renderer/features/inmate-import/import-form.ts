import type { DateOrder } from '#shared/features/inmate-import/cell-values.rules.ts'
import type { ImportField } from '#shared/features/inmate-import/import-columns.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { orpc } from '../../api/client.ts'

export type SeenList = NonNullable<Awaited<ReturnType<(typeof orpc)['inmateImport']['inspect']['call']>>>

/** Column -> field; null is not taken. */
export type ColumnFields = Readonly<Record<string, ImportField | null>>

export interface ColumnChoice {
  readonly key: string
  readonly field: ImportField
}

/** What the form asks about a list. */
export interface ColumnsValues {
  /** Empty where the file has none, as CSV. */
  readonly sheet: string
  /** From 0. */
  readonly headerRow: number
  readonly columns: ColumnFields
  /** The saved mapping that the columns were filled from; null for what the headings suggest. */
  readonly mappingId: string | null
  readonly dateOrder: DateOrder
  readonly asOf: CalendarDate | null
  readonly isComplete: boolean
  readonly mappingName: string
}

export const firstValues = (seen: SeenList, today: CalendarDate): ColumnsValues => ({
  sheet: seen.sheet,
  headerRow: seen.headerRow,
  columns: guessedFields(seen),
  mappingId: null,
  dateOrder: 'dmy',
  asOf: today,
  isComplete: true,
  mappingName: '',
})

export const guessedFields = (seen: SeenList): ColumnFields =>
  Object.fromEntries(seen.columns.map(({ key, field }) => [key, field]))

/** A saved mapping on this list: what it names and the list has. */
export function mappedFields(seen: SeenList, saved: readonly ColumnChoice[]): ColumnFields {
  const fields = new Map(saved.map(({ key, field }) => [key, field]))
  return Object.fromEntries(seen.columns.map(({ key }) => [key, fields.get(key) ?? null]))
}

export const choicesOf = (fields: ColumnFields): ColumnChoice[] =>
  Object.entries(fields).flatMap(([key, field]) => (field === null ? [] : [{ key, field }]))

/** Gives a field to a column and takes it from the one that had it. */
export function withField(fields: ColumnFields, key: string, field: ImportField | null): ColumnFields {
  const others = Object.entries(fields).map(([other, had]) => [other, had === field ? null : had] as const)
  return { ...Object.fromEntries(others), [key]: field }
}
