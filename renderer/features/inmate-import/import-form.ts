import type { ImportField } from '#shared/features/inmate-import/import-columns.ts'
import type { orpc } from '../../api/client.ts'

export type SeenList = NonNullable<Awaited<ReturnType<(typeof orpc)['inmateImport']['inspect']['call']>>>

/** Column -> field; null is not taken. */
export type ColumnFields = Readonly<Record<string, ImportField | null>>

export interface ColumnChoice {
  readonly key: string
  readonly field: ImportField
}

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
