import { Failure } from '#shared/contract/failure.ts'
import { type Cell, cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import { guessHeaderBy } from '#shared/features/inmate-import/import-columns.ts'
import type { MedicineImportRefusal } from '#shared/features/pharmacy/medicine-imports.contract.ts'
import {
  guessMedicineFields,
  type MedicineColumns,
  type MedicineListField,
  medicineColumnsSchema,
  neededMedicineFields,
} from '#shared/features/pharmacy/medicine-list.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readUploadedList } from '../inmate-import/import-source.ts'

/** Under which an uploaded list is kept once it was taken in. */
export const medicineListSubject = 'medicine-list'

/** No clinic has more; a longer file is something else. */
const mostLines = 1000

export interface MedicineList {
  readonly fileName: string
  readonly sizeInBytes: number
  readonly sheet: string
  readonly places: Readonly<Partial<Record<MedicineListField, number>>>
  /** Those that hold anything. */
  readonly lines: readonly {
    readonly cells: readonly Cell[]
    readonly line: number
  }[]
}

const columnsOf = (resourcesFolder: string): MedicineColumns =>
  readResource(resourcesFolder, 'reference-data/medicine-columns.json', medicineColumnsSchema)

export const refuseList = (reason: MedicineImportRefusal, fields: readonly MedicineListField[] = []): Failure =>
  new Failure('refused', fields.length === 0 ? { reason } : { reason, fields: fields.join(' ') })

/**
 * Reads an uploaded list of medicines: one's own, or one that was taken in before.
 * @throws Failure not-found, refused, cancelled, file-damaged
 */
export async function readMedicineList(
  context: Pick<QueryContext, 'db' | 'services' | 'actor'>,
  fileId: string,
  signal?: AbortSignal,
): Promise<MedicineList> {
  const columns = columnsOf(context.services.resourcesFolder)
  const list = await readUploadedList(
    context,
    { fileId, sheet: null, headerRow: null },
    {
      subject: medicineListSubject,
      guessHeader: (rows) => guessHeaderBy(rows, (row) => guessMedicineFields(row, columns)),
    },
    signal ? { signal } : {},
  )
  const places: Partial<Record<MedicineListField, number>> = {}
  for (const [index, field] of guessMedicineFields(list.headings, columns).entries())
    if (field !== null) places[field] = index
  const missing = neededMedicineFields.filter((field) => places[field] === undefined)
  if (missing.length > 0) throw refuseList('columns-missing', missing)
  const lines = list.rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(list.headerRow + 1)
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
  if (lines.length > mostLines) throw refuseList('list-too-long')
  return {
    fileName: list.fileName,
    sizeInBytes: list.sizeInBytes,
    sheet: list.sheet,
    places,
    lines,
  }
}
