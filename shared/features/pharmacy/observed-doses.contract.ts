import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { doseOutcomes } from './dose-calendar.rules.ts'
import { care, note, reason } from './pharmacy-inputs.ts'
import { doseMoments } from './prescription.rules.ts'

const moment = z.enum(doseMoments)

export const markedDoseSchema = z.strictObject({
  id: z.string(),
  on: calendarDateSchema,
  moment,
  outcome: z.enum(doseOutcomes),
  at: instantSchema,
  isLate: z.boolean(),
  byName: z.string(),
  note: z.string().nullable(),
})

export const roundDoseSchema = z.strictObject({
  lineId: z.string(),
  prescriptionId: z.string(),
  inmate: z.strictObject({
    id: z.string(),
    name: z.string(),
    registerNumber: z.string().nullable(),
    block: z.string().nullable(),
    room: z.string().nullable(),
  }),
  medicine: z.string(),
  dose: z.number().nullable(),
  doseUnit: z.string(),
  instructions: z.string().nullable(),
  moment,
  marked: markedDoseSchema.nullable(),
  missedInARow: z.int(),
  isFlagged: z.boolean(),
})

export type RoundDose = z.infer<typeof roundDoseSchema>

/** Doses that are taken under the eyes of staff (FHIR MedicationAdministration). */
export const observedDosesContract = {
  /** A day's doses in the order of the walk: block, room, name, moment. */
  round: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ on: calendarDateSchema.nullable(), moment: moment.nullable() }),
    output: z.strictObject({ today: calendarDateSchema, on: calendarDateSchema, doses: z.array(roundDoseSchema) }),
    errors: [],
  }),
  /** The calendar of one line, oldest day first, with how it went so far. */
  calendar: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ lineId: z.uuid() }),
    output: z.strictObject({
      today: calendarDateSchema,
      days: z.array(
        z.strictObject({
          on: calendarDateSchema,
          doses: z.array(z.strictObject({ moment, marked: markedDoseSchema.nullable() })),
        }),
      ),
      scheduled: z.int(),
      given: z.int(),
      refused: z.int(),
      absent: z.int(),
      unmarked: z.int(),
      missedInARow: z.int(),
      isFlagged: z.boolean(),
    }),
    errors: ['not-found'],
  }),
  mark: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      lineId: z.uuid(),
      on: calendarDateSchema,
      moment,
      outcome: z.enum(doseOutcomes),
      ...care,
      note: note.nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Takes a mark back; it stays in the history. */
  unmark: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), reason }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
}
