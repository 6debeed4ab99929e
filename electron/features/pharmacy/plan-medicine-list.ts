import type { MedicineImportLine } from '#shared/features/pharmacy/medicine-imports.contract.ts'
import {
  type MedicineLineProblem,
  medicineKey,
  type ReadMedicineLine,
  readMedicineLine,
} from '#shared/features/pharmacy/medicine-list.rules.ts'
import { isExpired } from '#shared/features/pharmacy/stock.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { importColumnsOf } from '../inmate-import/import-source.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { MedicineList } from './medicine-list-source.ts'
import { medicineLabel } from './medicine-rows.ts'
import { listMedicines } from './medicines.repository.ts'
import { listBatches } from './stock.repository.ts'

/** A medicine that the office has, or will have by an earlier line. */
interface KnownMedicine {
  /** Null while only the list names it. */
  readonly id: string | null
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly kfaCode: string | null
  readonly isRetired: boolean
  /** Batches that are or were here. */
  readonly stored: ReadonlySet<string>
  /** Batches that earlier lines bring. */
  readonly brought: Set<string>
}

export interface PlannedLine {
  readonly shown: MedicineImportLine
  readonly read: ReadMedicineLine
  readonly medicine: KnownMedicine
}

const batchKey = (batchNumber: string, expiresOn: string): string =>
  `${batchNumber.toLocaleUpperCase('id')}|${expiresOn}`

/** What each line of the list would do, in the order of the file. A line with a fault does nothing at all. */
export async function planMedicineList(
  list: MedicineList,
  context: Pick<QueryContext, 'now' | 'services'> & { readonly db: Reader },
): Promise<readonly PlannedLine[]> {
  const { today } = await unitDay(context)
  const { words } = importColumnsOf(context.services.resourcesFolder)
  const known = await knownMedicines(context.db)
  return list.lines.map(({ cells, line }) => {
    const read = readMedicineLine(cells, list.places, words)
    const byKey = known.find(({ key }) => key === medicineKey(read))
    const byCode = read.kfaCode === null ? undefined : known.find(({ kfaCode }) => kfaCode === read.kfaCode)
    const found = byCode ?? byKey
    const medicine = found ?? newcomer(read)
    const problems = [...read.problems]
    const otherCode = byKey?.kfaCode ?? null
    if (
      (byCode && byKey && byCode !== byKey) ||
      (read.kfaCode !== null && otherCode !== null && otherCode !== read.kfaCode)
    )
      problems.push('code-of-other')
    problems.push(...stockProblems(read, medicine, today))
    const key = read.stock && batchKey(read.stock.batchNumber, read.stock.expiresOn)
    const isStored = key === null || medicine.stored.has(key)
    const kind = problems.length > 0 ? 'bad' : found === undefined ? 'new' : isStored ? 'same' : 'stock'
    if (kind === 'new') known.push(medicine)
    if (kind === 'new' || kind === 'stock') if (key !== null) medicine.brought.add(key)
    const { name, strength, form, unit, kfaCode, stock } = read
    const knownAs = found === undefined || found.label === medicineLabel(read) ? null : found.label
    return {
      read,
      medicine,
      shown: {
        line,
        kind,
        name,
        strength,
        form,
        unit,
        kfaCode,
        knownAs,
        stock,
        problems,
      },
    }
  })
}

function stockProblems(
  { stock, unit }: ReadMedicineLine,
  medicine: KnownMedicine,
  today: CalendarDate,
): MedicineLineProblem[] {
  if (stock === null) return []
  const problems: MedicineLineProblem[] = []
  // Opening stock is told once; what came before is on the shelf, or has gone from it.
  const key = batchKey(stock.batchNumber, stock.expiresOn)
  if (medicine.stored.has(key)) return []
  if (isExpired(stock, today)) problems.push('batch-expired')
  if (medicine.brought.has(key)) problems.push('batch-repeated')
  if (medicine.isRetired) problems.push('medicine-retired')
  if (unit !== '' && unit.toLocaleLowerCase('id') !== medicine.unit.toLocaleLowerCase('id'))
    problems.push('unit-differs')
  return problems
}

async function knownMedicines(db: Reader): Promise<KnownMedicine[]> {
  const batches = Map.groupBy(await listBatches(db, null), ({ medicine_id }) => medicine_id)
  return (await listMedicines(db)).map((row) => ({
    id: row.id,
    key: medicineKey(row),
    label: medicineLabel(row),
    unit: row.unit,
    kfaCode: row.kfa_code,
    isRetired: row.state === 'retired',
    stored: new Set((batches.get(row.id) ?? []).map((batch) => batchKey(batch.batch_number, batch.expires_on))),
    brought: new Set(),
  }))
}

const newcomer = (read: ReadMedicineLine): KnownMedicine => ({
  id: null,
  key: medicineKey(read),
  label: medicineLabel(read),
  unit: read.unit,
  kfaCode: read.kfaCode,
  isRetired: false,
  stored: new Set(),
  brought: new Set(),
})
