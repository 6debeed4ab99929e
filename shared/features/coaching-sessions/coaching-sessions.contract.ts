import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { planChangeProcedures } from './plan-change.contract.ts'
import { clashSchema } from './session-clash.ts'
import { sessionTimeSchema, weekSlotSchema } from './session-time.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const sessionRefusals = [
  /** Its attendance is closed. Details: `on`, the last day on which it was open. */ 'locked',
  'days-reversed',
  'plan-too-long',
  'plan-without-session',
  'programme-ended',
  'outside-programme',
  'plan-withdrawn',
  'already-cancelled',
  'not-cancelled',
  'same-time',
  'title-missing',
  'session-cancelled',
  'session-to-come',
  'counted-out-first',
  'count-note-missing',
] as const

export type SessionRefusal = (typeof sessionRefusals)[number]

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }

export const sessionKinds = ['session', 'event'] as const
export const sessionStates = ['planned', 'cancelled'] as const

const countSchema = z.strictObject({ people: z.int(), at: instantSchema, byName: z.string() })

export const sessionSchema = sessionTimeSchema.extend({
  id: z.string(),
  programme: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  planId: z.string().nullable(),
  kind: z.enum(sessionKinds),
  /** Of a performance. */
  title: z.string().nullable(),
  place: z.string(),
  instructor: z.string(),
  state: z.enum(sessionStates),
  cancelReason: z.string().nullable(),
  movedFrom: sessionTimeSchema.nullable(),
  moveReason: z.string().nullable(),
  countedOut: countSchema.nullable(),
  countedBack: countSchema.nullable(),
  countNote: z.string().nullable(),
  note: z.string().nullable(),
  /** Members on that day, without those who are out for it. */
  expected: z.int(),
  /** People with a mark that counts as being there; null where nobody has marked yet. */
  present: z.int().nullable(),
  revision: z.int(),
})

export type CoachingSession = z.infer<typeof sessionSchema>

const planFields = {
  programmeId: z.uuid(),
  from: calendarDateSchema,
  until: calendarDateSchema,
  slots: z.array(weekSlotSchema).min(1).max(21),
  skipsHolidays: z.boolean(),
}

const planSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  from: calendarDateSchema,
  until: calendarDateSchema,
  slots: z.array(weekSlotSchema),
  skipsHolidays: z.boolean(),
  state: z.enum(['active', 'withdrawn']),
  /** Of its own once it was changed; else those of the programme. */
  place: z.string().nullable(),
  instructor: z.string().nullable(),
  changeReason: z.string().nullable(),
  withdrawReason: z.string().nullable(),
  sessions: z.int(),
  revision: z.int(),
})

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const
const many = z.array(z.uuid()).min(1).max(500)

/** Work plans and the sessions that come of them. */
export const coachingSessionsContract = {
  ...planChangeProcedures,
  plans: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ programmeId: z.uuid() }),
    output: z.array(planSchema),
    errors: ['not-found'],
  }),
  /** What a plan would make: every session, those that fall on free days with the name of the day, and what stands in their way. */
  previewPlan: query({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject(planFields),
    output: z.strictObject({
      sessions: z.array(sessionTimeSchema.extend({ holiday: z.string().nullable(), clashes: z.array(clashSchema) })),
    }),
    errors: ['not-found', 'refused'],
  }),
  makePlan: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...planFields, title: line(120) }),
    output: saved.extend({ sessions: z.int() }),
    errors: failures,
  }),
  /** Cancels what is still to come of it; what has been stays. */
  withdrawPlan: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: changed.extend({ cancelled: z.int() }),
    errors: failures,
  }),

  /** Between two days, by time; of one programme or of all. */
  calendar: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({
      from: calendarDateSchema,
      until: calendarDateSchema,
      programmeId: z.uuid().nullable(),
    }),
    output: z.array(sessionSchema),
    errors: ['refused'],
  }),
  /** Meetings and performances by name, programme, place or instructor; what lies nearest to today first. */
  search: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ text: line(100), limit: z.int().min(1).max(20) }),
    output: z.array(
      sessionSchema
        .pick({ id: true, kind: true, title: true, on: true, startsAt: true, minutes: true, place: true, state: true })
        .extend({ programmeName: z.string() }),
    ),
    errors: [],
  }),
  get: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid() }),
    output: sessionSchema.extend({ clashes: z.array(clashSchema) }),
    errors: ['not-found'],
  }),
  /** A session beside the plan, or a performance. */
  add: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: sessionTimeSchema.extend({
      programmeId: z.uuid(),
      kind: z.enum(sessionKinds),
      title: line(120).nullable(),
      place: line(120),
      instructor: line(120),
      note: line(1000).nullable(),
    }),
    output: saved,
    errors: failures,
  }),
  /** Another time, place or instructor, also after marks exist: they go along. */
  move: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: sessionTimeSchema.extend({ ...reference, place: line(120), instructor: line(120), reason }),
    output: changed,
    errors: failures,
  }),
  /** One or many at once; those that are cancelled already are passed over. */
  cancel: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ids: many, reason }),
    output: z.strictObject({ changed: z.int() }),
    errors: failures,
  }),
  uncancel: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ids: many }),
    output: z.strictObject({ changed: z.int() }),
    errors: failures,
  }),
  /** How many went out with the group and how many came back; a difference needs a note. */
  countOut: command({
    permission: 'mark:attendance',
    reads: 'nothing',
    input: z.strictObject({ ...reference, people: z.int().min(0).max(5000) }),
    output: changed,
    errors: failures,
  }),
  countBack: command({
    permission: 'mark:attendance',
    reads: 'nothing',
    input: z.strictObject({ ...reference, people: z.int().min(0).max(5000), note: line(500).nullable() }),
    output: changed,
    errors: failures,
  }),
}
