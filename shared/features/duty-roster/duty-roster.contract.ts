import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { licenceFaults } from '../credentials/credentials.rules.ts'
import { absenceKinds, shiftSchema, shiftsSchema } from './duty-roster.rules.ts'

const dutyPersonSchema = z.strictObject({ id: z.string(), name: z.string(), professionTitle: z.string() })

export const dutyPlaceSchema = z.strictObject({
  id: z.string(),
  day: calendarDateSchema,
  shift: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  worker: dutyPersonSchema,
  /** Who is absent and replaced by this one. */
  replaces: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Why he is not there; null where he is. */
  absence: z.enum(absenceKinds).nullable(),
  /** Ended, or the agreement over, since he was written here. */
  isGone: z.boolean(),
  isReplaced: z.boolean(),
  /** What is wrong with his licences on that day. */
  faults: z.array(z.enum(licenceFaults)),
  revision: z.int(),
})

export type DutyPlace = z.infer<typeof dutyPlaceSchema>

export const absenceSchema = z.strictObject({
  id: z.string(),
  worker: dutyPersonSchema,
  from: calendarDateSchema,
  until: calendarDateSchema,
  kind: z.enum(absenceKinds),
  note: z.string().nullable(),
  revision: z.int(),
})

export type WorkerAbsence = z.infer<typeof absenceSchema>

export const dutyShiftSchema = z.strictObject({
  day: calendarDateSchema,
  shift: shiftSchema,
  places: z.array(dutyPlaceSchema),
  /** Who is there: not absent, not gone. */
  present: z.int(),
  missing: z.int(),
})

export type DutyShift = z.infer<typeof dutyShiftSchema>

export const dutyWeekSchema = z.strictObject({
  from: calendarDateSchema,
  shifts: z.array(shiftSchema),
  /** One line for each day and shift, in order; shifts that the office has given up stand where somebody is written in them. */
  duties: z.array(dutyShiftSchema),
  absences: z.array(absenceSchema),
})

export type DutyWeek = z.infer<typeof dutyWeekSchema>

const reads = { permission: 'view:workers', reads: 'nothing', errors: [] } as const
const enters = {
  permission: 'enter:duty-roster',
  reads: 'nothing',
  errors: ['not-found', 'changed-meanwhile', 'refused'],
} as const

/** Who is on duty when, and who is away. */
export const dutyRosterContract = {
  /** Seven days from a day on. */
  week: query({ ...reads, input: z.strictObject({ from: calendarDateSchema }), output: dutyWeekSchema }),
  /** Whom one may write into the roster. */
  people: query({
    ...reads,
    permission: 'enter:duty-roster',
    input: z.strictObject({}),
    output: z.array(dutyPersonSchema),
  }),
  /** Who is on duty at this moment, for registers that name a shift. */
  now: query({
    ...reads,
    input: z.strictObject({}),
    output: z.strictObject({ shift: shiftSchema.nullable(), people: z.array(dutyPersonSchema) }),
  }),
  /** An expired or missing licence warns and does not stop: somebody has to be there. */
  assign: command({
    ...enters,
    input: z.strictObject({
      day: calendarDateSchema,
      shift: z.string().max(40),
      workerId: z.uuid(),
      /** The place of somebody absent. */
      replacesId: z.uuid().nullable(),
    }),
    output: z.strictObject({ id: z.string(), faults: z.array(z.enum(licenceFaults)) }),
  }),
  withdraw: command({
    ...enters,
    input: z.strictObject({ id: z.uuid(), revision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
  }),
  /** The week before, as far as it can be: who is away, gone or there already is left out and named. */
  copyWeek: command({
    ...enters,
    input: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema }),
    output: z.strictObject({
      copied: z.int(),
      left: z.array(z.strictObject({ day: calendarDateSchema, shift: z.string(), name: z.string() })),
    }),
  }),
  recordAbsence: command({
    ...enters,
    input: z.strictObject({
      workerId: z.uuid(),
      from: calendarDateSchema,
      until: calendarDateSchema,
      kind: z.enum(absenceKinds),
      note: z.string().trim().min(1).max(500).nullable(),
    }),
    /** How many duties now lack somebody. */
    output: z.strictObject({ id: z.string(), duties: z.int() }),
  }),
  voidAbsence: command({
    ...enters,
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: z.string().trim().min(1).max(500) }),
    output: z.strictObject({ revision: z.int() }),
  }),
  settings: query({
    ...reads,
    input: z.strictObject({}),
    output: z.strictObject({ shifts: shiftsSchema, source: z.string() }),
  }),
  changeShifts: command({
    permission: 'enter:workers',
    reads: 'nothing',
    input: z.strictObject({ shifts: shiftsSchema, basis: shiftsSchema }),
    output: z.strictObject({}),
    errors: ['changed-meanwhile', 'refused'],
  }),
}
