import { Failure } from '#shared/contract/failure.ts'
import { type Cell, cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import {
  columnKeys,
  guessHeaderRow,
  type ImportColumns,
  importColumnsSchema,
} from '#shared/features/inmate-import/import-columns.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { commaSeparatedType, workbookType } from '../../core/spreadsheet-type.ts'
import { findFile } from '../../database/foundation.repository.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'

export interface ImportSource {
  readonly fileId: string
  readonly sheet: string | null
  readonly headerRow: number | null
}

/** A list with its headings told apart from its lines. */
export interface ReadList {
  readonly fileName: string
  readonly sizeInBytes: number
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly headerRow: number
  readonly headings: readonly string[]
  readonly keys: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export const importColumnsOf = (resourcesFolder: string): ImportColumns =>
  readResource(resourcesFolder, 'reference-data/import-columns.json', importColumnsSchema)

/** How far down headings are looked for. */
const headerSearch = 30

/** What a feature says about the lists that it takes. */
interface ListKind {
  /** Under which a list is kept once somebody used it. */
  readonly subject: string
  readonly guessHeader: (firstRows: readonly (readonly string[])[]) => number
  /** Letters of a cell that are kept, where a list tells stories. */
  readonly cellLetters?: number
}

/**
 * Reads an uploaded list of people: one's own, or one that a plan was already made from.
 * @throws Failure not-found, refused, cancelled, file-damaged
 */
export const readList = (
  context: ListContext,
  source: ImportSource,
  hooks: Parameters<typeof readSpreadsheet>[1] = {},
): Promise<ReadList> =>
  readUploadedList(
    context,
    source,
    {
      subject: 'inmate-import',
      guessHeader: (rows) => guessHeaderRow(rows, importColumnsOf(context.services.resourcesFolder)),
    },
    hooks,
  )

type ListContext = Pick<QueryContext, 'db' | 'services' | 'actor'>

/**
 * Reads an uploaded list of any kind: one's own, or one that was already used.
 * @throws Failure not-found, refused, cancelled, file-damaged
 */
export async function readUploadedList(
  { db, services, actor }: ListContext,
  source: ImportSource,
  kind: ListKind,
  hooks: Parameters<typeof readSpreadsheet>[1] = {},
): Promise<ReadList> {
  const file = await findFile(db, source.fileId)
  const isOwn = file?.permission === null && file.uploaded_by === actor.accountId
  if (!file || !(isOwn || file.subject_type === kind.subject)) throw new Failure('not-found')
  if (file.media_type !== workbookType && file.media_type !== commaSeparatedType) throw new Failure('not-found')
  const { media_type: mediaType, original_name: fileName, size: sizeInBytes } = file
  const bytes = services.files.get(file.storage_name)
  return readListOf({ bytes, mediaType, fileName, sizeInBytes }, source, kind, hooks)
}

/** A list as its bytes, wherever they were kept. */
interface ListBytes {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
  readonly sizeInBytes: number
}

/** @throws Failure refused, cancelled */
export async function readListOf(
  { bytes, mediaType, fileName, sizeInBytes }: ListBytes,
  source: Pick<ImportSource, 'sheet' | 'headerRow'>,
  kind: Pick<ListKind, 'guessHeader' | 'cellLetters'>,
  hooks: Parameters<typeof readSpreadsheet>[1] = {},
): Promise<ReadList> {
  const content = { bytes, isWorkbook: mediaType === workbookType, sheet: source.sheet }
  const letters = kind.cellLetters === undefined ? {} : { cellLetters: kind.cellLetters }
  const { sheets, sheet, rows } = await readSpreadsheet({ ...content, ...letters }, hooks)
  const first = rows.slice(0, headerSearch).map((row) => row.map(cellText))
  const headerRow = source.headerRow ?? kind.guessHeader(first)
  const headings = (rows[headerRow] ?? []).map(cellText)
  if (headings.every((heading) => heading === '')) throw new Failure('refused', { reason: 'spreadsheet-empty' })
  return {
    fileName,
    sizeInBytes,
    sheets,
    sheet,
    headerRow,
    headings,
    keys: columnKeys(headings),
    rows,
  }
}
