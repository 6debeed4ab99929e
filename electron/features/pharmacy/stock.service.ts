import { Failure } from '#shared/contract/failure.ts'
import type { ReceiptInput, stockContract } from '#shared/features/pharmacy/stock.contract.ts'
import { isExpired, signedQuantity } from '#shared/features/pharmacy/stock.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { holdsRight } from '../../core/require-right.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { medicineLabel, toBatch, toMedicine } from './medicine-rows.ts'
import { listMedicines } from './medicines.repository.ts'
import { requireMedicine } from './medicines.service.ts'
import { refuse } from './pharmacy-refusal.ts'
import { readPharmacySettings } from './pharmacy-settings.ts'
import {
  balanceOf,
  findBatch,
  findBatchByNumber,
  insertBatch,
  insertCount,
  insertMovement,
  insertReceipt,
  listBatches,
  listCountLines,
  listMovements,
  listReceiptLines,
} from './stock.repository.ts'

export const stockService: ServiceOf<typeof stockContract> = {
  card: async ({ medicineId }, context) => {
    const { db, actor } = context
    const row = await requireMedicine(db, medicineId)
    const { today } = await unitDay(context)
    const { expirySpans: spans } = await readPharmacySettings(db)
    const batches = await listBatches(db, medicineId)
    const seesExtra = holdsRight(actor, 'view:confidential-health')
    let balance = 0
    const movements = (await listMovements(db, medicineId)).map((movement) => {
      balance += movement.quantity
      const isHidden = movement.confidentiality === 'extra' && !seesExtra
      return {
        id: movement.id,
        kind: movement.kind,
        at: instantSchema.parse(movement.recorded_at),
        batchNumber: movement.batch_number,
        expiresOn: calendarDateSchema.parse(movement.expires_on),
        quantity: movement.quantity,
        balance,
        byName: movement.by_name,
        // What was written about a secret prescription is as secret as its number.
        reason: isHidden ? null : movement.reason,
        document: isHidden ? null : (movement.prescription_number ?? movement.document_number),
        supplier: movement.supplier,
      }
    })
    return {
      today,
      medicine: toMedicine(row, batches, { today, spans }),
      batches: batches.map((batch) => toBatch(batch, today)),
      movements,
    }
  },

  receive: recordReceipt,

  receipts: async (_input, { db }) =>
    [...Map.groupBy(await listReceiptLines(db), ({ id }) => id).values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              id: first.id,
              supplier: first.supplier,
              source: first.source,
              documentNumber: first.document_number,
              receivedOn: calendarDateSchema.parse(first.received_on),
              note: first.note,
              recordedAt: instantSchema.parse(first.recorded_at),
              byName: first.by_name,
              lines: [first, ...others].map((line) => ({
                medicineName: medicineLabel(line),
                batchNumber: line.batch_number,
                expiresOn: calendarDateSchema.parse(line.expires_on),
                quantity: line.quantity,
                unitPrice: line.unit_price,
              })),
            },
          ],
    ),

  adjust: async ({ batchId, kind, quantity, reason }, { db, now, actor, newId }) => {
    if (!(await findBatch(db, batchId))) throw new Failure('not-found')
    const signed = signedQuantity(kind, quantity)
    if (signed === null) throw refuse('nothing-entered')
    const balance = await balanceOf(db, batchId)
    if (balance + signed < 0) throw refuse('stock-short', { left: balance })
    const id = newId()
    await insertMovement(db, {
      id,
      batch_id: batchId,
      kind,
      quantity: signed,
      reason,
      recorded_at: now,
      recorded_by: actor.accountId,
    })
    return { id, balance: balance + signed }
  },

  countable: async (_input, context) => {
    const { db } = context
    const { today } = await unitDay(context)
    const batches = Map.groupBy(await listBatches(db, null), ({ medicine_id }) => medicine_id)
    return (await listMedicines(db)).flatMap((medicine) =>
      (batches.get(medicine.id) ?? [])
        .filter(({ balance }) => balance > 0)
        .map((batch) => {
          const { id: batchId, expiresOn, batchNumber, balance, isExpired: expired } = toBatch(batch, today)
          return {
            batchId,
            medicineId: medicine.id,
            medicineName: medicineLabel(medicine),
            unit: medicine.unit,
            batchNumber,
            expiresOn,
            isExpired: expired,
            balance,
          }
        }),
    )
  },

  applyCount: async ({ note, lines }, { db, now, actor, newId }) => {
    if (new Set(lines.map(({ batchId }) => batchId)).size !== lines.length) throw refuse('nothing-entered')
    const id = newId()
    const recorded = { recorded_at: now, recorded_by: actor.accountId }
    for (const { batchId, seen } of lines) {
      const batch = await findBatch(db, batchId)
      if (!batch) throw new Failure('not-found')
      if ((await balanceOf(db, batchId)) !== seen) throw refuse('stock-moved', { batch: batch.batch_number })
    }
    await insertCount(
      db,
      { id, note, ...recorded },
      lines.map(({ batchId, seen, counted, reason }) => ({
        id: newId(),
        count_id: id,
        batch_id: batchId,
        expected: seen,
        counted,
        reason,
      })),
    )
    const different = lines.filter(({ seen, counted }) => seen !== counted)
    for (const { batchId, seen, counted, reason } of different)
      await insertMovement(db, {
        id: newId(),
        batch_id: batchId,
        kind: 'count',
        quantity: counted - seen,
        reason,
        count_id: id,
        ...recorded,
      })
    return { id, differences: different.length }
  },

  counts: async (_input, { db }) =>
    [...Map.groupBy(await listCountLines(db), ({ id }) => id).values()].flatMap((lines) => {
      const [first] = lines
      if (first === undefined) return []
      return [
        {
          id: first.id,
          at: instantSchema.parse(first.recorded_at),
          byName: first.by_name,
          note: first.note,
          counted: lines.length,
          differences: lines
            .filter(({ expected, counted }) => expected !== counted)
            .map((line) => ({
              medicineName: medicineLabel(line),
              batchNumber: line.batch_number,
              expected: line.expected,
              counted: line.counted,
              reason: line.reason,
            })),
        },
      ]
    }),
}

/**
 * Puts what came in on the shelf, in the caller's transaction.
 * @throws Failure not-found, refused (in-future, medicine-retired, batch-expired)
 */
export async function recordReceipt({ lines, ...head }: ReceiptInput, context: CommandContext) {
  const { db, now, actor, newId } = context
  const { today } = await unitDay(context)
  if (head.receivedOn > today) throw refuse('in-future')
  const id = newId()
  const recorded = { recorded_at: now, recorded_by: actor.accountId }
  await insertReceipt(db, {
    id,
    supplier: head.supplier,
    source: head.source,
    document_number: head.documentNumber,
    received_on: head.receivedOn,
    note: head.note,
    ...recorded,
  })
  for (const line of lines) {
    const medicine = await requireMedicine(db, line.medicineId)
    if (medicine.state === 'retired') throw refuse('medicine-retired')
    // What came past its last day never becomes stock.
    if (isExpired(line, head.receivedOn)) throw refuse('batch-expired')
    await insertMovement(db, {
      id: newId(),
      batch_id: await batchFor(context, line),
      kind: 'receipt',
      quantity: line.quantity,
      unit_price: line.unitPrice,
      receipt_id: id,
      ...recorded,
    })
  }
  return { id }
}

/** The batch that the box bears; a new one where it was never here. */
async function batchFor(
  { db, newId }: CommandContext,
  line: { readonly medicineId: string; readonly batchNumber: string; readonly expiresOn: CalendarDate },
): Promise<string> {
  const batch = { medicine_id: line.medicineId, batch_number: line.batchNumber, expires_on: line.expiresOn }
  const known = await findBatchByNumber(db, batch)
  if (known) return known.id
  const id = newId()
  await insertBatch(db, { id, ...batch })
  return id
}
