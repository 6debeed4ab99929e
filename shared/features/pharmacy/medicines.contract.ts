import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { changed, line, note, reason, reference, stale } from './pharmacy-inputs.ts'

/** A medicine as the office keeps it (FHIR Medication). */
export const medicineDetailsSchema = z.strictObject({
  name: line,
  /** Generic names. */
  substances: z.array(line).min(1).max(6),
  strength: line.nullable(),
  form: line,
  /** What is counted and handed out: tablet, botol. */
  unit: line,
  /** Code of http://sys-ids.kemkes.go.id/kfa, where the office knows it. */
  kfaCode: z
    .string()
    .regex(/^\d{8}$/)
    .nullable(),
  /** Below this many usable units it counts as low; 0: never. */
  minimumStock: z.int().min(0).max(100_000),
  groups: z.array(slugSchema).max(10),
  /** Taken under the eyes of staff by default, such as TB medicines. */
  isObserved: z.boolean(),
  note: note.nullable(),
})

export type MedicineDetails = z.infer<typeof medicineDetailsSchema>

export const medicineSchema = medicineDetailsSchema.extend({
  id: z.string(),
  state: z.enum(['active', 'retired']),
  retiredReason: z.string().nullable(),
  balance: z.int(),
  /** Of the balance, what has not expired. */
  usable: z.int(),
  expired: z.int(),
  nearestExpiry: calendarDateSchema.nullable(),
  /** Of the batches that are left, to be searched for. */
  batchNumbers: z.array(z.string()),
  /** Days of the warning span that the nearest expiry falls into. */
  expiringWithin: z.int().nullable(),
  isLow: z.boolean(),
  /** Rupiah, as far as prices are known. */
  value: z.int(),
  revision: z.int(),
})

export type Medicine = z.infer<typeof medicineSchema>

export const pharmacySettingsSchema = z.strictObject({
  /** Spans before the last day of use, in days. */
  expirySpans: z.array(z.int().min(1).max(730)).min(1).max(4),
  /** Observed doses missed in a row that call for attention. */
  missedDoses: z.int().min(1).max(30),
})

export type PharmacySettings = z.infer<typeof pharmacySettingsSchema>

const manage = { permission: 'manage:pharmacy', reads: 'nothing' } as const

/** The office's own list of medicines. Nothing here is about a person. */
export const medicinesContract = {
  /** By name; retired ones too. */
  list: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      today: calendarDateSchema,
      groups: z.array(z.strictObject({ id: z.string(), label: z.string() })),
      medicines: z.array(medicineSchema),
    }),
    errors: [],
  }),
  /** What the shipped list offers, and which of it the office has taken over. */
  starter: query({
    ...manage,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        substances: z.array(z.string()),
        strength: z.string().nullable(),
        form: z.string(),
        unit: z.string(),
        isAdopted: z.boolean(),
      }),
    ),
    errors: [],
  }),
  /** Takes lines of the shipped list over; what is there already is left as it is. */
  adopt: command({
    ...manage,
    input: z.strictObject({ ids: z.array(slugSchema).min(1).max(500) }),
    output: z.strictObject({ added: z.int() }),
    errors: ['refused'],
  }),
  create: command({ ...manage, input: medicineDetailsSchema, output: changed, errors: ['refused'] }),
  change: command({ ...manage, input: medicineDetailsSchema.extend(reference), output: changed, errors: stale }),
  /** Not offered any more; what it was given as stays. Its stock must have gone first. */
  retire: command({ ...manage, input: z.strictObject({ ...reference, reason }), output: changed, errors: stale }),
  reactivate: command({ ...manage, input: z.strictObject(reference), output: changed, errors: stale }),
  settings: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: pharmacySettingsSchema,
    errors: [],
  }),
  changeSettings: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: pharmacySettingsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
