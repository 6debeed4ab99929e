import type { medicineImportsContract } from '#shared/features/pharmacy/medicine-imports.contract.ts'
import { medicineKey, type ReadMedicineLine } from '#shared/features/pharmacy/medicine-list.rules.ts'
import type { ReceiptInput } from '#shared/features/pharmacy/stock.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { type MedicineList, medicineListSubject, readMedicineList, refuseList } from './medicine-list-source.ts'
import { starterMedicines } from './medicine-lists.ts'
import { listMedicines } from './medicines.repository.ts'
import { addMedicine } from './medicines.service.ts'
import { type PlannedLine, planMedicineList } from './plan-medicine-list.ts'
import { recordReceipt } from './stock.service.ts'

/** As many as one receipt holds. */
const linesOfReceipt = 200
const longestDocument = 160

export const medicineImportsService: ServiceOf<typeof medicineImportsContract> = {
  check: async ({ fileId }, context) => {
    const list = await readMedicineList(context, fileId)
    const { fileName, sizeInBytes, sheet } = list
    const lines = (await planMedicineList(list, context)).map(({ shown }) => shown)
    return { fileName, sizeInBytes, sheet, lines }
  },

  apply: async function* ({ fileId, stockFrom }, context) {
    yield { kind: 'reading' }
    const list = await readMedicineList(context, fileId, context.signal)
    // Sent again because the answer was lost, it is what the first time brought.
    const counts = await context.submit('apply', async (command) => {
      const taken = await takeIn(list, stockFrom, command)
      await attachFile(command.db, fileId, {
        permission: 'manage:pharmacy',
        reads: 'nothing',
        subjectType: medicineListSubject,
        subjectId: fileId,
      })
      return taken
    })
    yield { kind: 'applied', ...counts }
  },
}

/** Decided anew inside the transaction, so that nothing comes in twice. @throws Failure refused (nothing-to-take) */
async function takeIn(list: MedicineList, stockFrom: string, context: CommandContext) {
  const good = (await planMedicineList(list, context)).filter(
    ({ shown }) => shown.kind === 'new' || shown.kind === 'stock',
  )
  if (good.length === 0) throw refuseList('nothing-to-take')
  const added = new Map<PlannedLine['medicine'], string>()
  const lines: ReceiptInput['lines'] = []
  for (const { shown, read, medicine } of good) {
    if (shown.kind === 'new') added.set(medicine, await addFromList(read, context))
    const medicineId = medicine.id ?? added.get(medicine)
    if (read.stock && medicineId !== undefined) lines.push({ medicineId, ...read.stock, unitPrice: null })
  }
  const { today } = await unitDay(context)
  for (let first = 0; first < lines.length; first += linesOfReceipt)
    await recordReceipt(
      {
        supplier: stockFrom,
        source: stockFrom,
        documentNumber: list.fileName.slice(0, longestDocument),
        receivedOn: today,
        note: null,
        lines: lines.slice(first, first + linesOfReceipt),
      },
      context,
    )
  return { medicines: added.size, batches: lines.length }
}

/** The shipped list knows what warns of allergies and what is taken under the eyes of staff; a spreadsheet does not. */
async function addFromList(read: ReadMedicineLine, context: CommandContext): Promise<string> {
  const alike = starterMedicines(context.services).filter(
    ({ substances }) => sameWords(substances) === sameWords(read.substances),
  )
  return addMedicine(
    context,
    {
      name: read.name,
      substances: [...read.substances],
      strength: read.strength,
      form: read.form,
      unit: read.unit,
      kfaCode: read.kfaCode,
      minimumStock: read.minimumStock,
      groups: [...new Set(alike.flatMap(({ groups }) => groups))],
      isObserved: alike.some(({ isObserved }) => isObserved),
      note: null,
    },
    await shippedId(read, context),
  )
}

const sameWords = (words: readonly string[]): string =>
  words
    .map((word) => word.toLocaleLowerCase('id'))
    .toSorted()
    .join('|')

/** So that the shipped list does not offer it once more. */
async function shippedId(read: ReadMedicineLine, { db, services }: CommandContext): Promise<string | null> {
  const shipped = starterMedicines(services).find((starter) => medicineKey(starter) === medicineKey(read))
  if (shipped === undefined) return null
  return (await listMedicines(db)).some(({ starter_id }) => starter_id === shipped.id) ? null : shipped.id
}
