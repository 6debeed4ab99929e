import { Failure } from '#shared/contract/failure.ts'
import { type Cell, cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import { guessHeaderBy } from '#shared/features/inmate-import/import-columns.ts'
import type { WorkerImportRefusal } from '#shared/features/workers/worker-imports.contract.ts'
import {
  guessWorkerFields,
  neededWorkerFields,
  type WorkerListField,
  type WorkerListWords,
  workerColumnsSchema,
} from '#shared/features/workers/worker-list.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { importColumnsOf, readUploadedList } from '../inmate-import/import-source.ts'
import { workerFactsIn } from './present-worker.ts'

/** Under which an uploaded list is kept once it was taken in. */
export const workerListSubject = 'worker-list'

/** No clinic has more; a longer file is something else. */
const mostLines = 500

export interface WorkerList {
  readonly fileName: string
  readonly sizeInBytes: number
  readonly sheet: string
  readonly places: Readonly<Partial<Record<WorkerListField, number>>>
  /** Those that hold anything. */
  readonly lines: readonly { readonly cells: readonly Cell[]; readonly line: number }[]
}

export const wordsOfWorkerList = (folder: string): WorkerListWords => ({
  columns: readResource(folder, 'reference-data/worker-columns.json', workerColumnsSchema),
  words: importColumnsOf(folder).words,
  professions: workerFactsIn(folder).professions,
})

export const refuseWorkerList = (reason: WorkerImportRefusal, fields: readonly WorkerListField[] = []): Failure =>
  new Failure('refused', fields.length === 0 ? { reason } : { reason, fields: fields.join(' ') })

/**
 * Reads an uploaded list of workers: one's own, or one that was taken in before.
 * @throws Failure not-found, refused, cancelled, file-damaged
 */
export async function readWorkerList(
  context: Pick<QueryContext, 'db' | 'services' | 'actor'>,
  fileId: string,
  signal?: AbortSignal,
): Promise<WorkerList> {
  const { columns } = wordsOfWorkerList(context.services.resourcesFolder)
  const { fileName, sizeInBytes, sheet, headings, headerRow, rows } = await readUploadedList(
    context,
    { fileId, sheet: null, headerRow: null },
    {
      subject: workerListSubject,
      guessHeader: (first) => guessHeaderBy(first, (row) => guessWorkerFields(row, columns)),
    },
    signal ? { signal } : {},
  )
  const places: Partial<Record<WorkerListField, number>> = {}
  for (const [index, field] of guessWorkerFields(headings, columns).entries()) if (field !== null) places[field] = index
  const missing = neededWorkerFields.filter((field) => places[field] === undefined)
  if (missing.length > 0) throw refuseWorkerList('columns-missing', missing)
  const lines = rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(headerRow + 1)
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
  if (lines.length > mostLines) throw refuseWorkerList('list-too-long')
  return { fileName, sizeInBytes, sheet, places, lines }
}
