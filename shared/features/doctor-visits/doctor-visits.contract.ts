import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { clinicLine, clinicText, confidentialitySchema } from '../medical-records/encounter.ts'
import { orderInputSchema } from '../visiting-doctor/visiting-doctor.contract.ts'

/** `details.reason` of every refusal here, beside those of the medical record; the page owns one text per code. */
export const doctorVisitRefusals = [
  'day-in-past',
  'day-exists',
  'day-closed',
  'day-open',
  'day-missing',
  'already-listed',
  'not-waiting',
  'not-settled',
  'reason-missing',
  'encounter-other-person',
] as const
export type DoctorVisitRefusal = (typeof doctorVisitRefusals)[number]

/** Codes of FHIR `ServiceRequest.priority`, as far as a clinic tells them apart; the most urgent first. */
export const presentedUrgencies = ['stat', 'urgent', 'routine'] as const
export const presentedStates = ['waiting', 'presented', 'not-presented', 'taken-off'] as const

const stamped = { at: instantSchema, byName: z.string() }

/** A doctor from outside, who has no account. */
const doctor = {
  doctorName: clinicLine(120),
  doctorLicence: clinicLine(60).nullable(),
  doctorInstitution: clinicLine(120).nullable(),
}

/** A day on which a doctor from outside comes. */
export const doctorVisitSchema = z.strictObject({
  id: z.string(),
  on: calendarDateSchema,
  doctorName: z.string(),
  doctorLicence: z.string().nullable(),
  doctorInstitution: z.string().nullable(),
  state: z.enum(['open', 'closed']),
  planned: z.strictObject(stamped),
  closed: z.strictObject({ ...stamped, reason: z.string().nullable() }).nullable(),
  /** The last time that it was opened again, having been closed by mistake. */
  reopened: z.strictObject({ ...stamped, reason: z.string() }).nullable(),
  /** Of those whom the reader may know of. */
  waiting: z.int(),
  presented: z.int(),
  revision: z.int(),
})

export type DoctorVisit = z.infer<typeof doctorVisitSchema>

const visitReference = z.strictObject({ id: z.string(), number: z.string() })

/** Somebody whom the doctor is to see. */
export const presentedPersonSchema = z.strictObject({
  id: z.string(),
  /** Null: for the next day that is planned. */
  visitId: z.string().nullable(),
  person: inmateSummarySchema,
  reason: z.string(),
  urgency: z.enum(presentedUrgencies),
  confidentiality: confidentialitySchema,
  /** The visit that the wish came from. */
  encounter: visitReference.nullable(),
  /** The visit at which the doctor saw the person. */
  meeting: visitReference.nullable(),
  added: z.strictObject(stamped),
  state: z.enum(presentedStates),
  settled: z.strictObject({ ...stamped, reason: z.string().nullable() }).nullable(),
  /** The day on which the person should have been seen, and why that was not so. */
  carried: z.strictObject({ on: calendarDateSchema, reason: z.string() }).nullable(),
  /** Notes about the person that wait for a doctor's signature. */
  countersigns: z.int(),
  revision: z.int(),
})

export type PresentedPerson = z.infer<typeof presentedPersonSchema>

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const reference = { id: z.uuid(), revision: z.int() }
const changed = z.strictObject({ revision: z.int() })
const stale = ['not-found', 'changed-meanwhile', 'refused'] as const
const why = clinicLine(500).min(3)
const met = z.strictObject({ revision: z.int(), inmateId: z.string(), encounterId: z.string() })

/** When the doctor saw the person (null: now), and why it is written down so late, where it is. */
const happened = { at: instantSchema.nullable(), lateReason: clinicLine(200).nullable() }

/** Days of doctors from outside, and whom they are to see. */
export const doctorVisitsContract = {
  /** Open ones, soonest first; then the newest 50 that are closed. `doctors`: who has come before, newest first. */
  list: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      visits: z.array(doctorVisitSchema),
      /** How many wait for a day that is not planned yet. */
      unplanned: z.int(),
      doctors: z.array(z.strictObject({ ...doctor, doctorName: z.string() })),
    }),
    errors: [],
  }),
  /** Whoever waits first, the most urgent before the others. `visitId` null: those for the next day that is planned. */
  people: query({
    ...view,
    input: z.strictObject({ visitId: z.uuid().nullable() }),
    output: z.array(presentedPersonSchema),
    errors: ['not-found'],
  }),
  /** Where a person is on the list now; at most one per secrecy. */
  ofPerson: query({
    ...view,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(presentedPersonSchema),
    errors: [],
  }),
  /** Whoever waited for a day comes onto this one. */
  plan: command({
    ...enter,
    input: z.strictObject({ on: calendarDateSchema, ...doctor }),
    output: z.strictObject({ id: z.string() }),
    errors: ['refused'],
  }),
  change: command({
    ...enter,
    input: z.strictObject({ ...reference, on: calendarDateSchema, ...doctor }),
    output: changed,
    errors: stale,
  }),
  /** The reason is needed where somebody still waits: they go to the next day with it. */
  close: command({
    ...enter,
    input: z.strictObject({ ...reference, reason: why.nullable() }),
    output: changed.extend({ carried: z.int() }),
    errors: stale,
  }),
  /** Closed by mistake: it goes on, and whoever was passed on and still waits comes back to it. */
  reopen: command({
    ...enter,
    input: z.strictObject({ ...reference, reason: why }),
    output: changed.extend({ broughtBack: z.int() }),
    errors: stale,
  }),
  add: command({
    ...enter,
    input: z.strictObject({
      visitId: z.uuid().nullable(),
      inmateId: z.uuid(),
      encounterId: z.uuid().nullable(),
      reason: clinicText(300),
      urgency: z.enum(presentedUrgencies),
      confidentiality: confidentialitySchema,
    }),
    output: z.strictObject({ id: z.string(), visitId: z.string().nullable() }),
    errors: ['not-found', 'refused'],
  }),
  /** Puts right why and how soon, while the person waits. */
  edit: command({
    ...enter,
    input: z.strictObject({ ...reference, reason: clinicText(300), urgency: z.enum(presentedUrgencies) }),
    output: changed,
    errors: stale,
  }),
  /** To another open day, or to the next one that is planned. */
  move: command({
    ...enter,
    input: z.strictObject({ ...reference, visitId: z.uuid().nullable() }),
    output: changed,
    errors: stale,
  }),
  markPresented: command({ ...enter, input: z.strictObject(reference), output: changed, errors: stale }),
  /** Not seen: goes to the next day, with the reason. */
  postpone: command({
    ...enter,
    input: z.strictObject({ ...reference, reason: why }),
    output: changed.extend({ carriedTo: calendarDateSchema.nullable() }),
    errors: stale,
  }),
  takeOff: command({
    ...enter,
    input: z.strictObject({ ...reference, reason: why }),
    output: changed,
    errors: stale,
  }),
  /** Takes back a mark that was set by mistake. */
  putBack: command({ ...enter, input: z.strictObject(reference), output: changed, errors: stale }),
  /** The visit at which the doctor sees the person: opened where there is none yet. Counts as presented. */
  meet: command({ ...enter, input: z.strictObject({ ...reference, ...happened }), output: met, errors: stale }),
  /** The same with an order of hers, in one step. */
  order: command({
    ...enter,
    input: z.strictObject({ ...reference, ...happened, order: orderInputSchema }),
    output: met.extend({ orderId: z.string() }),
    errors: stale,
  }),
}
