import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { medicineLineProblems } from './medicine-list.rules.ts'
import { line } from './pharmacy-inputs.ts'

/** `details.reason` of the refusals of a list, beside those of the file itself; `details.fields` names the columns. */
export const medicineImportRefusals = ['columns-missing', 'list-too-long', 'nothing-to-take'] as const
export type MedicineImportRefusal = (typeof medicineImportRefusals)[number]

/** `new`: a medicine, with its stock if the line tells it; `stock`: of a medicine that is known; `same`: all of it is there. */
export const medicineLineKinds = ['bad', 'new', 'stock', 'same'] as const
export type MedicineLineKind = (typeof medicineLineKinds)[number]

export const medicineImportLineSchema = z.strictObject({
  /** Of the file, from 1. */
  line: z.int(),
  kind: z.enum(medicineLineKinds),
  name: z.string(),
  strength: z.string().nullable(),
  form: z.string(),
  unit: z.string(),
  kfaCode: z.string().nullable(),
  /** What the office calls it already. */
  knownAs: z.string().nullable(),
  stock: z
    .strictObject({
      batchNumber: z.string(),
      expiresOn: calendarDateSchema,
      quantity: z.int(),
    })
    .nullable(),
  problems: z.array(z.enum(medicineLineProblems)),
})

export type MedicineImportLine = z.infer<typeof medicineImportLineSchema>

const manage = { permission: 'manage:pharmacy', reads: 'nothing' } as const
const source = z.strictObject({ fileId: z.uuid() })
const unreadable = ['not-found', 'refused', 'cancelled', 'file-damaged'] as const

/** The medicines an office has in a spreadsheet: looked at first, then all good lines at once. */
export const medicineImportsContract = {
  /** The dry run: nothing changes. */
  check: query({
    ...manage,
    input: source,
    output: z.strictObject({
      fileName: z.string(),
      sizeInBytes: z.int(),
      sheet: z.string(),
      lines: z.array(medicineImportLineSchema),
    }),
    errors: unreadable,
  }),
  /** Reads the file once more and takes in what is good by then; stock comes in as a receipt of today. The last event is `applied`. */
  apply: task({
    ...manage,
    input: source.extend({
      /** Where the stock comes from, as receipts tell it. */
      stockFrom: line,
    }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('reading') }),
        z.strictObject({
          kind: z.literal('applied'),
          medicines: z.int(),
          batches: z.int(),
        }),
      ]),
    ),
    errors: unreadable,
  }),
}
