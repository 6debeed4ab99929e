import { Failure } from '#shared/contract/failure.ts'
import { type Cell, cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import { guessHeaderBy, headingKey } from '#shared/features/inmate-import/import-columns.ts'
import type { LaporImportRefusal } from '#shared/features/lapor-import/lapor-import.contract.ts'
import {
  type LaporColumns,
  type LaporField,
  type LearntWords,
  laporColumnsSchema,
  laporFieldSchema,
  laporFieldsOf,
  neededLaporFields,
} from '#shared/features/lapor-import/lapor-list.ts'
import type { QueryContext } from '../../core/context.ts'
import { heldUpload } from '../../core/held-uploads.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import { readListOf } from '../inmate-import/import-source.ts'
import { listWords } from './lapor-import.repository.ts'

/** No desk has more in a year; a longer file is something else. */
const mostLines = 2000
/** A little more than a story may have, so that a longer one is seen to be too long. */
const cellLetters = 110_000

export const refuseList = (reason: LaporImportRefusal): Failure => new Failure('refused', { reason })

export const laporColumnsOf = (resourcesFolder: string): LaporColumns =>
  readResource(resourcesFolder, 'reference-data/lapor-columns.json', laporColumnsSchema)

export interface LaporList {
  readonly fileName: string
  readonly sizeInBytes: number
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly headings: readonly string[]
  readonly keys: readonly string[]
  readonly fields: readonly (LaporField | null)[]
  readonly places: Readonly<Partial<Record<LaporField, number>>>
  readonly missing: readonly LaporField[]
  readonly learnt: LearntWords
  /** A text file tells where a line ends too early; a workbook leaves empty cells out. */
  readonly isText: boolean
  /** Those that hold anything; none while a needed column is missing. */
  readonly lines: readonly {
    readonly cells: readonly Cell[]
    readonly line: number
  }[]
}

interface Reading extends Pick<QueryContext, 'services' | 'actor' | 'now'> {
  readonly db: Reader
}

export interface ListAddress {
  readonly listId: string
  readonly sheet: string | null
}

/**
 * Reads the list that this account brought; it lies in memory and nowhere else.
 * @throws Failure not-found, refused, cancelled
 */
export async function readLaporList(
  { db, services, actor, now }: Reading,
  { listId, sheet }: ListAddress,
  signal?: AbortSignal,
): Promise<LaporList> {
  const held = heldUpload(services, actor.accountId, listId, now)
  const columns = laporColumnsOf(services.resourcesFolder)
  const learnt = await learntWords(db)
  const list = await readListOf(
    { ...held, sizeInBytes: held.bytes.length },
    { sheet, headerRow: null },
    {
      guessHeader: (rows) =>
        guessHeaderBy(rows, (row) => laporFieldsOf(row.map(headingKey), row, columns, learnt.columns)),
      cellLetters,
    },
    signal ? { signal } : {},
  )
  const fields = laporFieldsOf(list.keys, list.headings, columns, learnt.columns)
  const places: Partial<Record<LaporField, number>> = {}
  for (const [index, field] of fields.entries()) if (field !== null) places[field] = index
  const missing = neededLaporFields.filter((field) => places[field] === undefined)
  const lines = list.rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(list.headerRow + 1)
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
  if (lines.length > mostLines) throw refuseList('list-too-long')
  const { fileName, sizeInBytes, sheets, headings, keys } = list
  return {
    ...{
      fileName,
      sizeInBytes,
      sheets,
      sheet: list.sheet,
      headings,
      keys,
      fields,
      places,
      missing,
      learnt,
    },
    isText: sheets.length === 0,
    lines: missing.length > 0 ? [] : lines,
  }
}

async function learntWords(db: Reading['db']): Promise<LearntWords> {
  const columns = new Map<string, LaporField | null>()
  const categories = new Map<string, string>()
  const institutions = new Map<string, 'own' | 'other'>()
  for (const { kind, word, meaning } of await listWords(db)) {
    if (kind === 'column') columns.set(word, meaning === null ? null : laporFieldSchema.parse(meaning))
    else if (kind === 'category' && meaning !== null) categories.set(word, meaning)
    else if (kind === 'institution') institutions.set(word, meaning === 'own' ? 'own' : 'other')
  }
  return { columns, categories, institutions }
}
