import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
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

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const
const decides = { permission: 'decide:stages', reads: 'nothing' } as const
const views = { permission: 'view:coaching', reads: 'nothing' } as const

/** Sessions of the observation team about stages: agenda, people with what is proposed, minutes, and decisions carried back. */
export const coachingHearingsContract = {
  /** Newest first, cancelled ones included. */
  list: query({ ...views, input: z.strictObject({}), output: z.array(hearingSchema), errors: [] }),
  get: query({
    ...views,
    input: z.strictObject({ id: z.uuid() }),
    output: hearingSchema.extend({ people: z.array(hearingPersonSchema) }),
    errors: ['not-found'],
  }),
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
}
