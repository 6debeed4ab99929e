import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { medicineSchema } from './medicines.contract.ts'
import { line, note, reason, units } from './pharmacy-inputs.ts'
import { enteredKinds, movementKinds } from './stock.rules.ts'

export const batchSchema = z.strictObject({
  id: z.string(),
  batchNumber: z.string(),
  /** The last day on which it may be given. */
  expiresOn: calendarDateSchema,
  balance: z.int(),
  isExpired: z.boolean(),
  /** Rupiah per unit; null where no receipt told it. */
  unitPrice: z.int().nullable(),
})

export type Batch = z.infer<typeof batchSchema>

export const movementSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(movementKinds),
  at: instantSchema,
  batchNumber: z.string(),
  expiresOn: calendarDateSchema,
  quantity: z.int(),
  /** Of the medicine, after this movement. */
  balance: z.int(),
  byName: z.string(),
  reason: z.string().nullable(),
  /** Number of the delivery note or of the prescription; null also where the reader may not know of it. */
  document: z.string().nullable(),
  /** Whoever delivered. */
  supplier: z.string().nullable(),
})

export type StockMovement = z.infer<typeof movementSchema>

const receiptHeadSchema = z.strictObject({
  supplier: line,
  /** How it came: purchase, from the health office, a gift. */
  source: line,
  documentNumber: line.nullable(),
  receivedOn: calendarDateSchema,
  note: note.nullable(),
})

export const receiptLineSchema = z.strictObject({
  medicineId: z.uuid(),
  batchNumber: line,
  expiresOn: calendarDateSchema,
  quantity: units,
  /** Whole rupiah per unit. */
  unitPrice: z.int().min(0).max(100_000_000).nullable(),
})

export const receiptInputSchema = receiptHeadSchema.extend({ lines: z.array(receiptLineSchema).min(1).max(200) })

export type ReceiptInput = z.infer<typeof receiptInputSchema>

const countableSchema = z.strictObject({
  batchId: z.string(),
  medicineId: z.string(),
  medicineName: z.string(),
  unit: z.string(),
  batchNumber: z.string(),
  expiresOn: calendarDateSchema,
  isExpired: z.boolean(),
  balance: z.int(),
})

export type CountableBatch = z.infer<typeof countableSchema>

const manage = { permission: 'manage:pharmacy', reads: 'nothing' } as const

/** Stock by batch. A balance is nothing but the sum of movements, and no movement is ever changed. */
export const stockContract = {
  /** One medicine: its batches, first expiring first, and all movements with the running balance, oldest first. */
  card: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({ medicineId: z.uuid() }),
    output: z.strictObject({
      today: calendarDateSchema,
      medicine: medicineSchema,
      batches: z.array(batchSchema),
      movements: z.array(movementSchema),
    }),
    errors: ['not-found'],
  }),
  receive: command({
    ...manage,
    input: receiptInputSchema,
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Newest first. */
  receipts: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(
      receiptHeadSchema.extend({
        id: z.string(),
        recordedAt: instantSchema,
        byName: z.string(),
        lines: z.array(
          z.strictObject({
            medicineName: z.string(),
            batchNumber: z.string(),
            expiresOn: calendarDateSchema,
            quantity: z.int(),
            unitPrice: z.int().nullable(),
          }),
        ),
      }),
    ),
    errors: [],
  }),
  /** Returns, disposals (typed without a sign) and corrections (with one). */
  adjust: command({
    ...manage,
    input: z.strictObject({
      batchId: z.uuid(),
      kind: z.enum(enteredKinds),
      quantity: z.int().min(-100_000).max(100_000),
      reason,
    }),
    output: z.strictObject({ id: z.string(), balance: z.int() }),
    errors: ['not-found', 'refused'],
  }),
  /** Every batch of which something is left, in the order of the shelf: by medicine, then by expiry. */
  countable: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(countableSchema),
    errors: [],
  }),
  /** Puts all differences down at once. Refused where stock moved after the page showed it (`stock-moved`). */
  applyCount: command({
    ...manage,
    input: z.strictObject({
      note: note.nullable(),
      lines: z
        .array(
          z.strictObject({
            batchId: z.uuid(),
            seen: z.int().min(0),
            counted: z.int().min(0).max(100_000),
            reason: reason.nullable(),
          }),
        )
        .min(1)
        .max(2000),
    }),
    output: z.strictObject({ id: z.string(), differences: z.int() }),
    errors: ['not-found', 'refused'],
  }),
  /** Stock-takes, newest first. */
  counts: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.string(),
        at: instantSchema,
        byName: z.string(),
        note: z.string().nullable(),
        counted: z.int(),
        differences: z.array(
          z.strictObject({
            medicineName: z.string(),
            batchNumber: z.string(),
            expected: z.int(),
            counted: z.int(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
    errors: [],
  }),
}
