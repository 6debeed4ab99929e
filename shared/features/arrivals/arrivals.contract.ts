import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, clinicText } from '../medical-records/encounter.ts'
import { separationSchema } from '../separations/separations.contract.ts'
import { bodyRegionsSchema, markKinds } from './arrival-checks.ts'
import { arrivalClocks, arrivalStandings } from './arrival-term.rules.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const arrivalRefusals = [
  'care-in-future',
  'care-before-arrival',
  'late-reason-missing',
  'person-not-here',
  'merged-away',
  'arrival-voided',
  'look-again-missing',
  'look-again-past',
  'examination-missing',
  'reason-missing',
  'region-unknown',
  'not-suspected',
  'already-separated',
] as const

export type ArrivalRefusal = (typeof arrivalRefusals)[number]

export const outcomes = ['fit', 'observe', 'refer'] as const
export type Outcome = (typeof outcomes)[number]

const checkSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  metAt: instantSchema.nullable(),
})

const decisionSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(outcomes),
  reason: z.string(),
  lookAgainOn: calendarDateSchema.nullable(),
  caredAt: instantSchema,
  recordedAt: instantSchema,
  lateReason: z.string().nullable(),
  byName: z.string(),
  isActive: z.boolean(),
})

export type ArrivalDecision = z.infer<typeof decisionSchema>

export const arrivalSummarySchema = z.strictObject({
  id: z.string(),
  inmate: z.strictObject({
    id: z.string(),
    name: z.string(),
    registerNumber: z.string().nullable(),
    block: z.string().nullable(),
    room: z.string().nullable(),
    isPresent: z.boolean(),
  }),
  arrivedAt: instantSchema,
  isTimeKnown: z.boolean(),
  dueAt: instantSchema,
  /** Of the clock on the wall, negative when late. */
  hoursLeft: z.number(),
  standing: z.enum(arrivalStandings),
  checks: z.array(checkSchema),
  outcome: z.enum(outcomes).nullable(),
  lookAgainOn: calendarDateSchema.nullable(),
  /** The person carries a health card that is good. It is no part of what the term asks for. */
  hasCard: z.boolean(),
  /** Everything done, but after the term. */
  isDoneLate: z.boolean(),
  /** Other comings of the same person, newest first: each has its own page and its own decision. */
  others: z.array(
    z.strictObject({
      id: z.string(),
      arrivedAt: instantSchema,
      outcome: z.enum(outcomes).nullable(),
      decidedAt: instantSchema.nullable(),
    }),
  ),
})

export type ArrivalSummary = z.infer<typeof arrivalSummarySchema>

export const markSchema = z.strictObject({
  region: z.string().max(60),
  kind: z.enum(markKinds),
  note: clinicLine(200).nullable(),
})

export type BodyMark = z.infer<typeof markSchema>

const minutesSchema = z.strictObject({
  id: z.string(),
  handedOverBy: z.string(),
  handedOverOffice: z.string(),
  marks: z.array(markSchema),
  caredAt: instantSchema,
  recordedAt: instantSchema,
  lateReason: z.string().nullable(),
  byName: z.string(),
  /** The visit that they left in the medical record; null for older ones, and where the reader may not know of it. */
  visit: z.strictObject({ id: z.string(), number: z.string(), isVoided: z.boolean() }).nullable(),
})

export type ArrivalMinutes = z.infer<typeof minutesSchema>

export const arrivalSettingsSchema = z.strictObject({
  /** Who came before this day is not asked for; null: everybody whose coming is entered from now on. */
  startsOn: calendarDateSchema.nullable(),
  clock: z.enum(arrivalClocks),
  hours: z.int().min(1).max(240),
})

export type ArrivalSettings = z.infer<typeof arrivalSettingsSchema>

const care = {
  /** Null: now. */
  caredAt: instantSchema.nullable(),
  lateReason: clinicLine(200).nullable(),
}
const saved = z.strictObject({ id: z.string() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

export const arrivalsContract = {
  /** Who came and is still to be looked after, the most urgent first; with `all` also who is done with. */
  board: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ show: z.enum(['open', 'all']) }),
    output: z.array(arrivalSummarySchema),
    errors: [],
  }),
  get: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ id: z.uuid() }),
    output: arrivalSummarySchema.extend({
      /** Per requirement what meets it: the address part of its instrument, or the minutes. */
      tasks: z.array(checkSchema.extend({ instrument: z.string().nullable(), responseId: z.string().nullable() })),
      decisions: z.array(decisionSchema),
      minutes: minutesSchema.nullable(),
      hasExamination: z.boolean(),
      /** The answers since the arrival ask for a room apart. */
      isSuspected: z.boolean(),
      separations: z.array(separationSchema),
      body: bodyRegionsSchema,
      late: z.strictObject({ afterHours: z.number(), reasons: z.array(z.string()) }),
    }),
    errors: ['not-found'],
  }),
  /** The coming whose minutes left a visit in the medical record. */
  ofVisit: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ encounterId: z.uuid() }),
    output: z.strictObject({ id: z.string(), arrivedAt: instantSchema }).nullable(),
    errors: [],
  }),
  /** `basis`: the decision it replaces. */
  decide: command({
    permission: 'enter:health',
    reads: 'health',
    input: z.strictObject({
      arrivalId: z.uuid(),
      basis: z.uuid().nullable(),
      outcome: z.enum(outcomes),
      reason: clinicText(1000),
      lookAgainOn: calendarDateSchema.nullable(),
      ...care,
    }),
    output: saved,
    errors: failures,
  }),
  /** `basis`: the minutes that these correct; they stay, with the reason. */
  saveMinutes: command({
    permission: 'enter:health',
    reads: 'health',
    input: z.strictObject({
      arrivalId: z.uuid(),
      basis: z.uuid().nullable(),
      reason: clinicLine(300).nullable(),
      handedOverBy: clinicLine(120),
      handedOverOffice: clinicLine(120),
      marks: z.array(markSchema).max(60),
      ...care,
    }),
    output: saved,
    errors: failures,
  }),
  separate: command({
    permission: 'enter:health',
    reads: 'health',
    input: z.strictObject({ arrivalId: z.uuid(), block: clinicLine(40), room: clinicLine(40), ...care }),
    output: saved,
    errors: failures,
  }),
  settings: query({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: z.strictObject({}),
    output: arrivalSettingsSchema,
    errors: [],
  }),
  changeSettings: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: arrivalSettingsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
