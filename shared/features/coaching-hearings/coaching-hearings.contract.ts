import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { coachingStageSchema } from '../coaching-stages/coaching-stage.ts'
import { decisionOutcomes, stagePlaceSchema } from '../coaching-stages/coaching-stages.contract.ts'

/** `details.reason` of the refusals of this feature beside those of the stages themselves; the page owns one text per code. */
export const hearingRefusals = [
  'times-reversed',
  'hearing-cancelled',
  'has-decisions',
  'already-listed',
  'already-decided',
  'person-not-here',
  'hearing-closed',
  'not-closed',
  'somebody-undecided',
  'minutes-missing',
  'hearing-to-come',
  'same-day',
  'correction-over',
  'file-not-usable',
  'already-taken-off',
] as const

export type HearingRefusal = (typeof hearingRefusals)[number]

const line = (most: number) => z.string().trim().min(1).max(most)
const text = (most: number) => z.string().trim().min(1).max(most).nullable()
const reason = z.string().trim().min(5).max(500)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const reference = { id: z.uuid(), revision: z.int() }

export const hearingContentSchema = z.strictObject({
  /** Of the minutes; each decision names it as its basis. */
  number: line(120),
  subject: line(200),
  heldOn: calendarDateSchema,
  startsAt: time,
  endsAt: time.nullable(),
  place: line(120),
  chair: line(120),
  /** One on each line. */
  attendees: text(2000),
  agenda: line(2000),
  minutes: text(10_000),
})

export type HearingContent = z.infer<typeof hearingContentSchema>

const hearingSchema = hearingContentSchema.extend({
  id: z.string(),
  state: z.enum(['active', 'cancelled']),
  cancelReason: z.string().nullable(),
  /** The first day that was told, where it was put off. */
  postponedFrom: calendarDateSchema.nullable(),
  postponeReason: z.string().nullable(),
  /** Since when the minutes hold; nothing is changed after that. */
  closed: z
    .strictObject({
      at: instantSchema,
      byName: z.string(),
      /** Until then it may be opened again. */
      reopenUntil: instantSchema,
    })
    .nullable(),
  /** Why it was opened again last. */
  reopenReason: z.string().nullable(),
  listed: z.int(),
  decided: z.int(),
  revision: z.int(),
})

export type Hearing = z.infer<typeof hearingSchema>

const hearingPersonSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['listed', 'decided', 'removed']),
  /** The stage that is proposed. */
  stage: coachingStageSchema,
  /** In the words of whoever proposes: conduct, work, reports. */
  proposal: z.string().nullable(),
  removeReason: z.string().nullable(),
  /** Where the person stands today, with the dates. */
  place: stagePlaceSchema,
  /** Programmes that the person belongs to or belonged to. */
  programmes: z.array(z.strictObject({ name: z.string(), state: z.string() })),
  decision: z
    .strictObject({ id: z.string(), outcome: z.enum(decisionOutcomes), reason: z.string().nullable() })
    .nullable(),
  revision: z.int(),
})

export type HearingPerson = z.infer<typeof hearingPersonSchema>

const photoSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  fileId: z.string(),
  state: z.enum(['active', 'taken-off']),
  endReason: z.string().nullable(),
  byName: z.string(),
  revision: z.int(),
})

export type HearingPhoto = z.infer<typeof photoSchema>

const eligibleSchema = z.strictObject({
  place: stagePlaceSchema,
  /** The stage after the present one. */
  stage: coachingStageSchema,
  programmes: z.array(z.strictObject({ name: z.string(), state: z.string() })),
})

export type EligiblePerson = z.infer<typeof eligibleSchema>

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const
const decides = { permission: 'decide:stages', reads: 'nothing' } as const
const views = { permission: 'view:coaching', reads: 'nothing' } as const

/**
 * Sessions of the observation team about stages: agenda, people with what is proposed, minutes, and decisions carried back. Paper:
 * GET /files/stage-hearing-agendas/<id> and /files/stage-hearing-minutes/<id>.
 */
export const coachingHearingsContract = {
  /** Newest first, cancelled ones included. */
  list: query({ ...views, input: z.strictObject({}), output: z.array(hearingSchema), errors: [] }),
  get: query({
    ...views,
    input: z.strictObject({ id: z.uuid() }),
    output: hearingSchema.extend({ people: z.array(hearingPersonSchema), photos: z.array(photoSchema) }),
    errors: ['not-found'],
  }),
  /** Everybody here who has reached a gate and waits on no list, in order of name. */
  eligible: query({ ...views, input: z.strictObject({}), output: z.array(eligibleSchema), errors: [] }),
  make: command({ ...decides, input: hearingContentSchema, output: saved, errors: failures }),
  /** The day stays where something was decided on it. */
  change: command({
    ...decides,
    input: z.strictObject({ ...reference, content: hearingContentSchema }),
    output: changed,
    errors: failures,
  }),
  /** Only while nothing was decided. */
  cancel: command({ ...decides, input: z.strictObject({ ...reference, reason }), output: changed, errors: failures }),
  /** Puts somebody on the list with a proposal. */
  enlist: command({
    ...decides,
    input: z.strictObject({
      hearingId: z.uuid(),
      inmateId: z.uuid(),
      stage: coachingStageSchema,
      proposal: text(1000),
    }),
    output: saved,
    errors: failures,
  }),
  remove: command({ ...decides, input: z.strictObject({ ...reference, reason }), output: changed, errors: failures }),
  /** Decided on the day of the session, with its number as the basis, and carried into the stages of the person. */
  decide: command({
    ...decides,
    input: z.strictObject({
      ...reference,
      outcome: z.enum(decisionOutcomes),
      reason: reason.nullable(),
      earlyReason: reason.nullable(),
    }),
    output: z.strictObject({ decisionId: z.string() }),
    errors: failures,
  }),
  /** Puts several on the list at once, each for the next stage; all of them or nobody. */
  enlistMany: command({
    ...decides,
    input: z.strictObject({
      hearingId: z.uuid(),
      people: z
        .array(z.strictObject({ inmateId: z.uuid(), stage: coachingStageSchema }))
        .min(1)
        .max(1000),
    }),
    output: z.strictObject({ ids: z.array(z.string()) }),
    errors: failures,
  }),
  /** Takes back what was just put on the list; whoever was decided about meanwhile stays. */
  removeMany: command({
    ...decides,
    input: z.strictObject({ hearingId: z.uuid(), ids: z.array(z.uuid()).min(1).max(1000), reason }),
    output: z.strictObject({ removed: z.int() }),
    errors: failures,
  }),
  /** To another day; the first one and the reason stay known. Only while nothing was decided. */
  postpone: command({
    ...decides,
    input: z.strictObject({ ...reference, heldOn: calendarDateSchema, startsAt: time, reason }),
    output: changed,
    errors: failures,
  }),
  /** The minutes hold: everybody was decided about, and nothing is changed any more. */
  close: command({ ...decides, input: z.strictObject(reference), output: changed, errors: failures }),
  /** Within the days that the office has for corrections. */
  reopen: command({ ...decides, input: z.strictObject({ ...reference, reason }), output: changed, errors: failures }),
  addPhoto: command({
    ...decides,
    input: z.strictObject({ hearingId: z.uuid(), title: line(120), fileId: z.uuid() }),
    output: saved,
    errors: failures,
  }),
  takeOffPhoto: command({
    ...decides,
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),
}
