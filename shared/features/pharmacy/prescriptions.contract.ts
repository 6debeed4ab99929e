import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import {
  care,
  changed,
  line,
  lineInputSchema,
  note,
  reason,
  reference,
  stale,
  units,
  warningSchema,
} from './pharmacy-inputs.ts'
import { prescriptionStates } from './prescription.rules.ts'
import { batchSchema } from './stock.contract.ts'

const confidentiality = z.enum(['normal', 'extra'])

const personSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  registerNumber: z.string().nullable(),
  block: z.string().nullable(),
  room: z.string().nullable(),
})

export const prescriptionLineSchema = lineInputSchema.extend({
  id: z.string(),
  position: z.int(),
  /** The medicine's name and strength, or the words of the outside one. */
  label: z.string(),
  unit: z.string(),
  state: z.enum(['active', 'replaced']),
  /** The line that this one replaces; such a line is shown with an asterisk. */
  replacesId: z.string().nullable(),
  changeReason: z.string().nullable(),
  changedByName: z.string().nullable(),
  endedOn: calendarDateSchema.nullable(),
  warnings: z.array(warningSchema),
  dispensed: z.int(),
  waiting: z.int(),
})

export type PrescriptionLine = z.infer<typeof prescriptionLineSchema>

export const prescriptionSummarySchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  inmate: personSchema,
  encounterId: z.string().nullable(),
  state: z.enum(prescriptionStates),
  confidentiality,
  prescribedAt: instantSchema,
  recordedAt: instantSchema,
  isLate: z.boolean(),
  /** Who answers for it: the doctor's account, or whose instruction it was. */
  prescriberName: z.string(),
  isByInstruction: z.boolean(),
  medicines: z.array(z.string()),
  revision: z.int(),
})

export type PrescriptionSummary = z.infer<typeof prescriptionSummarySchema>

export const dispensingSchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  recordedAt: instantSchema,
  byName: z.string(),
  reason: z.string().nullable(),
  items: z.array(
    z.strictObject({
      lineId: z.string(),
      label: z.string(),
      unit: z.string(),
      batchNumber: z.string(),
      expiresOn: calendarDateSchema,
      quantity: z.int(),
    }),
  ),
  undone: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
  mayUndo: z.boolean(),
})

export const prescriptionSchema = prescriptionSummarySchema.omit({ medicines: true }).extend({
  iterations: z.int(),
  note: z.string().nullable(),
  recordedByName: z.string(),
  lateReason: z.string().nullable(),
  endReason: z.string().nullable(),
  lines: z.array(prescriptionLineSchema),
  dispensings: z.array(dispensingSchema),
})

export type Prescription = z.infer<typeof prescriptionSchema>

const contents = z.strictObject({
  /** "dr. Sari": on whose instruction it is written. Null where a doctor writes it. */
  instructedBy: line.nullable(),
  confidentiality,
  ...care,
  /** How often the whole may be handed out again ("iter"). */
  iterations: z.int().min(0).max(12),
  note: note.nullable(),
  lines: z.array(lineInputSchema).min(1).max(20),
})

export const prescriptionInputSchema = contents.extend({
  inmateId: z.uuid(),
  encounterId: z.uuid().nullable(),
})

const read = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const hand = { permission: 'manage:pharmacy', reads: 'nothing' } as const
const written = changed.extend({ number: z.string() })

/** Prescriptions (FHIR MedicationRequest) and what was handed out for them (MedicationDispense). */
export const prescriptionsContract = {
  /** Newest first; of one person or of everybody. */
  list: query({
    ...read,
    input: z.strictObject({
      inmateId: z.uuid().nullable(),
      states: z.array(z.enum(prescriptionStates)),
    }),
    output: z.array(prescriptionSummarySchema),
    errors: [],
  }),
  /** By number or by name, for the box at the top; newest first. */
  search: query({
    ...read,
    input: z.strictObject({ text: z.string().trim().min(1).max(100), limit: z.int().min(1).max(20) }),
    output: z.array(prescriptionSummarySchema),
    errors: [],
  }),
  /** Issued and not yet handed out in full, oldest first. */
  queue: query({ ...read, input: z.strictObject({}), output: z.array(prescriptionSummarySchema), errors: [] }),
  find: query({
    ...read,
    input: z.strictObject({ id: z.uuid() }),
    output: prescriptionSchema,
    errors: ['not-found'],
  }),
  /** What one person takes today, by prescription, newest first. */
  taking: query({
    ...read,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(
      z.strictObject({
        prescriptionId: z.string(),
        number: z.string(),
        lines: z.array(prescriptionLineSchema).min(1),
      }),
    ),
    errors: [],
  }),
  /** What is to be said about medicines before they are written down for a person: one list per medicine, in the given order. */
  warnings: query({
    ...read,
    input: z.strictObject({
      inmateId: z.uuid(),
      medicines: z
        .array(z.strictObject({ medicineId: z.uuid().nullable(), outsideText: z.string().max(160).nullable() }))
        .max(20),
      /** A draft does not clash with itself. */
      exceptId: z.uuid().nullable(),
    }),
    output: z.array(z.array(warningSchema)),
    errors: ['not-found'],
  }),
  write: command({
    ...enter,
    input: prescriptionInputSchema.extend({ isIssued: z.boolean() }),
    output: written,
    errors: ['not-found', 'refused'],
  }),
  /** Only a draft. */
  change: command({
    ...enter,
    input: contents.extend({ ...reference, isIssued: z.boolean() }),
    output: written,
    errors: stale,
  }),
  issue: command({ ...enter, input: z.strictObject(reference), output: changed, errors: stale }),
  /** The pharmacy's change of a line that nothing was given of: the original stays beside it. */
  changeLine: command({
    ...hand,
    input: z.strictObject({ ...reference, lineId: z.uuid(), line: lineInputSchema, reason }),
    output: changed,
    errors: stale,
  }),
  stop: command({ ...enter, input: z.strictObject({ ...reference, reason }), output: changed, errors: stale }),
  /** For a mistake; refused once something was handed out. */
  void: command({ ...enter, input: z.strictObject({ ...reference, reason }), output: changed, errors: stale }),
  /** What could be handed out now: per open line the batches, and how the oldest would be used first. */
  handOut: query({
    ...read,
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({
      lines: z.array(
        z.strictObject({
          lineId: z.string(),
          label: z.string(),
          unit: z.string(),
          /** Of the first hand-out, and with all repetitions. */
          waiting: z.int(),
          most: z.int(),
          batches: z.array(batchSchema),
          proposal: z.array(z.strictObject({ batchId: z.string(), quantity: z.int() })),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  dispense: command({
    ...hand,
    input: z.strictObject({
      ...reference,
      ...care,
      items: z
        .array(
          z.strictObject({
            lineId: z.uuid(),
            portions: z
              .array(z.strictObject({ batchId: z.uuid(), quantity: units }))
              .min(1)
              .max(20),
          }),
        )
        .min(1)
        .max(20),
      /** Why not the batch that expires first. */
      batchReason: reason.nullable(),
    }),
    output: changed.extend({ dispensingId: z.string() }),
    errors: stale,
  }),
  /** On the day it was entered: a movement that takes the other back. */
  undoDispensing: command({
    ...hand,
    input: z.strictObject({ ...reference, dispensingId: z.uuid(), reason }),
    output: changed,
    errors: stale,
  }),
}
