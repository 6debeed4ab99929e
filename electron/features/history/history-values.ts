import type { HistoryField, HistoryTable } from '#shared/features/history/history-declaration.ts'

type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json }

/** A row as the change log keeps it. */
export type RowImage = Readonly<Record<string, Json>>

/** Field of the declaration, or the column where none is declared -> its value. */
export type FieldValues = ReadonlyMap<string, Json>

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(value: Json): Json {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as Json
  } catch {
    return value
  }
}

/**
 * Takes a row apart into the declared fields. What lies below a declared column without a name of its own goes under the column's
 * name: it is then known to have changed, and nothing more.
 */
export function fieldsOf(table: HistoryTable, image: RowImage): FieldValues {
  const names = new Set([...Object.keys(table.fields), ...table.inner])
  const values = new Map<string, Json>()
  const take = (path: string, column: string, value: Json) => {
    if (names.has(path) && !(isObject(value) && hasParts(path))) values.set(path, value)
    else if (isObject(value) && hasParts(path))
      for (const [name, part] of Object.entries(value)) take(`${path}.${name}`, column, part)
    else values.set(path === column ? column : `${column}.`, mergedUnknown(values.get(`${column}.`), path, value))
  }
  const hasParts = (path: string) => [...names].some((name) => name.startsWith(`${path}.`))
  const isJson = (column: string) => hasParts(column) || table.json?.includes(column)
  for (const [column, value] of Object.entries(image)) take(column, column, isJson(column) ? parsed(value) : value)
  for (const name of table.inner) values.delete(name)
  return values
}

/** Several unknown parts of one column are one unknown. */
function mergedUnknown(known: Json | undefined, path: string, value: Json): Json {
  return [...(Array.isArray(known) ? known : []), path, value] as Json
}

export const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === ''

export const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)

/** Every text and number inside, in order. */
function leavesOf(value: Json, except: readonly string[] = []): readonly string[] {
  if (value === null || value === '') return []
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((part) => leavesOf(part, except))
  if (isObject(value))
    return Object.entries(value).flatMap(([name, part]) => (except.includes(name) ? [] : leavesOf(part, except)))
  return [String(value)]
}

/** One value as plain texts; none where nothing was entered. */
export function textsOf({ format, except }: HistoryField, value: Json | undefined): readonly string[] {
  if (value === undefined || isEmpty(value)) return []
  if (format === 'presence') return ['present']
  if (format === 'lines' || format === 'choices' || format === 'document') return leavesOf(parsed(value), except)
  return leavesOf(value)
}

/** Of two long texts only the lines that the other has not. */
export function differingLines(
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  return { before: without(before, after), after: without(after, before) }
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((line) => {
    const index = left.indexOf(line)
    if (index === -1) return true
    left.splice(index, 1)
    return false
  })
}
