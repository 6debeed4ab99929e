import { Failure } from '#shared/contract/failure.ts'
import { cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import { columnKeys } from '#shared/features/inmate-import/import-columns.ts'
import {
  type DiagnosisColumns,
  diagnosisColumnsSchema,
  guessListHeader,
} from '#shared/features/terminology/diagnosis-list.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { commaSeparatedType, workbookType } from '../../core/spreadsheet-type.ts'
import { findFile } from '../../database/foundation.repository.ts'
import type { ImportSource, ReadList } from '../inmate-import/import-source.ts'
import { readSpreadsheet } from '../inmate-import/read-spreadsheet.ts'

/** Under which an uploaded list is kept once somebody looked at it. */
export const diagnosisListSubject = 'diagnosis-list'

export const diagnosisColumnsOf = (resourcesFolder: string): DiagnosisColumns =>
  readResource(resourcesFolder, 'reference-data/diagnosis-columns.json', diagnosisColumnsSchema)

/** How far down headings are looked for. */
const headerSearch = 30

/**
 * Reads an uploaded list of diagnoses: one's own, or one that was looked at before.
 * @throws Failure not-found, refused, cancelled, file-damaged
 */
export async function readDiagnosisList(
  { db, services, actor }: Pick<QueryContext, 'db' | 'services' | 'actor'>,
  source: ImportSource,
  hooks: Parameters<typeof readSpreadsheet>[1] = {},
): Promise<ReadList> {
  const file = await findFile(db, source.fileId)
  const isOwn = file?.permission === null && file.uploaded_by === actor.accountId
  if (!file || !(isOwn || file.subject_type === diagnosisListSubject)) throw new Failure('not-found')
  if (file.media_type !== workbookType && file.media_type !== commaSeparatedType) throw new Failure('not-found')
  const content = {
    bytes: services.files.get(file.storage_name),
    isWorkbook: file.media_type === workbookType,
    sheet: source.sheet,
  }
  const { sheets, sheet, rows } = await readSpreadsheet(content, hooks)
  const first = rows.slice(0, headerSearch).map((row) => row.map(cellText))
  const headerRow = source.headerRow ?? guessListHeader(first, diagnosisColumnsOf(services.resourcesFolder))
  const headings = (rows[headerRow] ?? []).map(cellText)
  if (headings.every((heading) => heading === '')) throw new Failure('refused', { reason: 'spreadsheet-empty' })
  return {
    fileName: file.original_name,
    sizeInBytes: file.size,
    sheets,
    sheet,
    headerRow,
    headings,
    keys: columnKeys(headings),
    rows,
  }
}
