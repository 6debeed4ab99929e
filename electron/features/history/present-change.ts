import type { HistoryChange, HistoryField } from '#shared/features/history/history.contract.ts'
import type { HistoryField as DeclaredField, HistoryTable } from '#shared/features/history/history-declaration.ts'
import type { Actor } from '../../core/context.ts'
import { holdsRight } from '../../core/require-right.ts'
import { differingLines, type FieldValues, fieldsOf, isSame, type RowImage, textsOf } from './history-values.ts'

/** Codes and ids that have a name: the subject's own, accounts and people. */
export type Names = ReadonlyMap<string, string>

export interface LoggedChange {
  readonly table_name: string
  readonly row_key: string
  readonly operation: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
}

interface Reader {
  readonly actor: Actor
  readonly names: Names
  /** Told once medical words have been shown. */
  readonly showedHealth: () => void
}

const named = new Set(['account', 'inmate', 'named'])

/**
 * One row of the change log in the reader's terms. The walls stand here: a field that is not declared, is secret, or needs a right that
 * the reader lacks leaves without its content.
 */
export function presentChange(table: HistoryTable, change: LoggedChange, reader: Reader): HistoryChange | null {
  const beforeImage = imageOf(change.before)
  const afterImage = imageOf(change.after)
  const before = beforeImage && fieldsOf(table, beforeImage)
  const after = afterImage && fieldsOf(table, afterImage)
  const row = afterImage ?? beforeImage ?? {}
  const keys = [...new Set([...Object.keys(table.fields), ...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
  const fields = keys
    .filter((key) => !isSame(before?.get(key), after?.get(key)))
    .map((key) => presentField(table, key, { before, after, row }, reader))
    .filter((field) => field.content !== 'shown' || told(field.before) !== told(field.after))
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  if (fields.length === 0 && kind === 'changed') return null
  return { table: table.id, kind, title: titleOf(table, after ?? before, row, reader), fields }
}

/** A row that is not there and a field without an entry say the same. */
const told = (values: readonly string[] | null): string => JSON.stringify(values ?? [])

const imageOf = (text: string | null): RowImage | null => (text === null ? null : (JSON.parse(text) as RowImage))

interface Sides {
  readonly before: FieldValues | null
  readonly after: FieldValues | null
  readonly row: RowImage
}

function presentField(table: HistoryTable, key: string, { before, after, row }: Sides, reader: Reader): HistoryField {
  const declared = Object.hasOwn(table.fields, key) ? table.fields[key] : undefined
  if (declared === undefined) {
    return {
      key: `${table.id}.${key.replace(/\.$/, '')}`,
      format: 'text',
      content: 'undeclared',
      before: null,
      after: null,
    }
  }
  const shown = { key: `${table.id}.${key}`, format: declared.format }
  const content = contentFor(declared, row, reader.actor)
  if (content !== 'shown') return { ...shown, content, before: null, after: null }
  if (isMedical(declared, row)) reader.showedHealth()
  const sides = {
    before: before && textsFor(declared, before.get(key), reader.names),
    after: after && textsFor(declared, after.get(key), reader.names),
  }
  const lines =
    declared.format === 'document' && sides.before && sides.after ? differingLines(sides.before, sides.after) : sides
  return { ...shown, content, before: lines.before && [...lines.before], after: lines.after && [...lines.after] }
}

function titleOf(table: HistoryTable, values: FieldValues | null, row: RowImage, reader: Reader) {
  return table.title.flatMap((key) => {
    const declared = table.fields[key]
    if (declared === undefined || contentFor(declared, row, reader.actor) !== 'shown') return []
    const texts = textsFor(declared, values?.get(key), reader.names)
    return texts.length === 0 ? [] : [{ key: `${table.id}.${key}`, format: declared.format, values: [...texts] }]
  })
}

function textsFor(field: DeclaredField, value: Parameters<typeof textsOf>[1], names: Names): readonly string[] {
  const texts = textsOf(field, value)
  return named.has(field.format) ? texts.map((text) => names.get(text) ?? '') : texts
}

/** What this reader gets of a field; the row itself names the right where its declaration says so. */
export function contentFor(field: DeclaredField, row: RowImage, actor: Actor): 'shown' | 'withheld' | 'secret' {
  if (field.isSecret) return 'secret'
  const { needs, alsoNeeds } = field
  const holds = (right: unknown) => typeof right === 'string' && holdsRight(actor, right)
  if (needs !== undefined && !holds(needs === 'as-row-says' ? row.permission : needs)) return 'withheld'
  if (alsoNeeds !== undefined && row[alsoNeeds.column] === alsoNeeds.value && !holds(alsoNeeds.right)) return 'withheld'
  return 'shown'
}

const isMedical = (field: DeclaredField, row: RowImage): boolean =>
  field.isHealth === 'as-row-says' ? row.reads === 'health' : field.isHealth === true
