import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { legalStatusSchema } from '../inmates/inmate-events.contract.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { coachingStageSchema } from './coaching-stage.ts'
import { remissionBases, stageConventions } from './stage-dates.rules.ts'
import { dateGaps } from './stage-eligibility.rules.ts'
import { stageFactsSchema } from './stage-facts.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const stageRefusals = [
  'merged-away',
  'no-verdict',
  'date-in-future',
  'unknown-kind',
  'nothing-remitted',
  'already-recorded',
  'dates-missing',
  'dates-reversed',
  'same-stage',
  'stage-skipped',
  'reason-missing',
  'early-reason-missing',
  'before-last-decision',
  'later-decision-stands',
  'already-voided',
] as const

export type StageRefusal = (typeof stageRefusals)[number]

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }
const day = calendarDateSchema

export const stageRuleSchema = z.strictObject({
  convention: z.enum(stageConventions),
  basis: z.enum(remissionBases),
})

export const decisionOutcomes = ['granted', 'deferred', 'refused'] as const

const eligibilitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('no-verdict') }),
  z.strictObject({ kind: z.literal('last-stage') }),
  z.strictObject({ kind: z.literal('no-date'), next: coachingStageSchema, gap: z.enum(dateGaps) }),
  z.strictObject({ kind: z.literal('not-yet'), next: coachingStageSchema, until: day, days: z.int() }),
  z.strictObject({ kind: z.literal('reached'), next: coachingStageSchema, since: day }),
  z.strictObject({
    kind: z.literal('held-back'),
    next: coachingStageSchema,
    outcome: z.enum(['deferred', 'refused']),
    decidedOn: day,
    reason: z.string().nullable(),
  }),
])

const pairSchema = z.strictObject({ own: day.nullable(), official: day.nullable() })

export const stagePlaceSchema = z.strictObject({
  person: inmateSummarySchema,
  /** Without a verdict somebody takes part as in the first stage. */
  hasVerdict: z.boolean(),
  stage: coachingStageSchema,
  eligibility: eligibilitySchema,
  /** Our own sum beside the dates of SDP, which are the authority. */
  dates: z.strictObject({ oneThird: pairSchema, oneHalf: pairSchema, twoThirds: pairSchema, expiry: pairSchema }),
  /** When the observation team decided last about the person. */
  lastHearingOn: day.nullable(),
})

export type StagePlace = z.infer<typeof stagePlaceSchema>

const remissionContent = {
  /** Slug of a kind of the list. */
  kind: slugSchema,
  grantedOn: day,
  months: z.int().min(0).max(60),
  days: z.int().min(0).max(366),
  decree: line(120).nullable(),
}

const voidable = { state: z.enum(['active', 'voided']), voidReason: z.string().nullable(), revision: z.int() }
const written = { byName: z.string(), recordedAt: instantSchema }

const remissionSchema = z.strictObject({ id: z.string(), ...remissionContent, ...written, ...voidable })

export type Remission = z.infer<typeof remissionSchema>

const officialDates = { oneThirdOn: day.nullable(), oneHalfOn: day.nullable(), twoThirdsOn: day.nullable() }

const decisionSchema = z.strictObject({
  id: z.string(),
  stage: coachingStageSchema,
  outcome: z.enum(decisionOutcomes),
  decidedOn: day,
  /** The session of the team that it came from, where it was written there. */
  sessionId: z.string().nullable(),
  basis: z.string(),
  reason: z.string().nullable(),
  /** Why before the day, or without one. */
  earlyReason: z.string().nullable(),
  ...written,
  ...voidable,
})

export type StageDecision = z.infer<typeof decisionSchema>

export const stageRecordSchema = stagePlaceSchema.extend({
  rule: stageRuleSchema,
  /** Newest first, voided ones included. */
  remissions: z.array(remissionSchema),
  remittedDays: z.int(),
  /** The dates of SDP as they were read, the present ones first. */
  official: z.array(z.strictObject({ id: z.string(), ...officialDates, seenOn: day, ...written })),
  /** Newest first, voided ones included. */
  decisions: z.array(decisionSchema),
  /** Under which status the person was here, oldest first: a verdict goes on with what began without one. */
  statuses: z.array(z.strictObject({ from: day, legalStatus: legalStatusSchema, registerNumber: z.string() })),
})

export type StageRecord = z.infer<typeof stageRecordSchema>

export const decisionContent = {
  stage: coachingStageSchema,
  outcome: z.enum(decisionOutcomes),
  decidedOn: day,
  /** Number and day of the minutes or of the decree. */
  basis: line(200),
  reason: reason.nullable(),
  earlyReason: reason.nullable(),
}

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

const decides = { permission: 'decide:stages', reads: 'nothing' } as const
const views = { permission: 'view:coaching', reads: 'nothing' } as const

/** Stages of coaching: the dates of each person, what the observation team decided, and who may be proposed when. */
export const coachingStagesContract = {
  /** Kinds of remission as the office keeps them. */
  reference: query({ ...views, input: z.strictObject({}), output: stageFactsSchema, errors: [] }),
  /** Everybody who lives here, in order of name. */
  list: query({ ...views, input: z.strictObject({}), output: z.array(stagePlaceSchema), errors: [] }),
  of: query({
    ...views,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: stageRecordSchema,
    errors: ['not-found'],
  }),
  rule: query({ ...views, input: z.strictObject({}), output: stageRuleSchema, errors: [] }),
  /** Holds for every sum from now on; nothing that was decided changes. */
  changeRule: command({ ...decides, input: stageRuleSchema, output: z.strictObject({}), errors: [] }),
  recordRemission: command({
    ...decides,
    input: z.strictObject({ inmateId: z.uuid(), ...remissionContent }),
    output: saved,
    errors: failures,
  }),
  voidRemission: command({
    ...decides,
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),
  /** The dates of SDP as somebody has just read them; they replace the former ones, which stay known. */
  recordOfficial: command({
    ...decides,
    input: z.strictObject({ inmateId: z.uuid(), ...officialDates, seenOn: day }),
    output: saved,
    errors: failures,
  }),
  /** One step up, or back to an earlier stage with a reason. */
  decide: command({
    ...decides,
    input: z.strictObject({ inmateId: z.uuid(), ...decisionContent }),
    output: saved,
    errors: failures,
  }),
  /** Entered by mistake; the last one that was granted, or one that was not. */
  voidDecision: command({
    ...decides,
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),
}
