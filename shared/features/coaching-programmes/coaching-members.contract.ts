import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { coachingStageSchema } from '../coaching-stages/coaching-stage.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }

export const askers = ['self', 'guardian-officer', 'coach', 'observation-team', 'family', 'assessor'] as const
export const memberStates = ['waiting', 'accepted', 'refused', 'withdrawn', 'ended'] as const

/** What takes somebody out of a programme by itself. */
export const goneKinds = ['transfer-out', 'release', 'death', 'programme-end'] as const

export const gateSchema = z.discriminatedUnion('isOpen', [
  z.strictObject({ isOpen: z.literal(true) }),
  z.strictObject({
    isOpen: z.literal(false),
    reason: z.enum(['detainee', 'stage-before', 'stage-after']),
    stage: coachingStageSchema,
    until: calendarDateSchema.nullable(),
  }),
])

const suspensionSchema = z.strictObject({
  id: z.string(),
  from: calendarDateSchema,
  until: calendarDateSchema,
  reason: z.string(),
  state: z.enum(['active', 'lifted']),
  liftReason: z.string().nullable(),
  revision: z.int(),
})

export const memberSchema = z.strictObject({
  id: z.string(),
  programme: z.strictObject({ id: z.string(), name: z.string() }),
  person: inmateSummarySchema,
  state: z.enum(memberStates),
  askedOn: calendarDateSchema,
  askedBy: z.enum(askers),
  /** By name, where somebody else asked. */
  asker: z.string().nullable(),
  wish: z.string().nullable(),
  decidedOn: calendarDateSchema.nullable(),
  decidedByName: z.string().nullable(),
  decisionReason: z.string().nullable(),
  entryStage: coachingStageSchema.nullable(),
  joinedOn: calendarDateSchema.nullable(),
  leftOn: calendarDateSchema.nullable(),
  /** Null also where `goneWith` says it all. */
  leftReason: z.string().nullable(),
  goneWith: z.enum(goneKinds).nullable(),
  /** Whether the programme would admit the person today. */
  gate: gateSchema,
  suspensions: z.array(suspensionSchema),
  recordedAt: instantSchema,
  revision: z.int(),
})

export type Member = z.infer<typeof memberSchema>

const apartPairSchema = z.strictObject({
  id: z.string(),
  one: inmateSummarySchema,
  other: inmateSummarySchema,
  reason: z.string(),
  from: calendarDateSchema,
  revision: z.int(),
})

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

/** Who asked for a programme and what became of it, and who must not meet whom. */
export const memberProcedures = {
  /** Of one programme: members first, then the waiting list in its order, then the others. */
  members: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ programmeId: z.uuid() }),
    output: z.array(memberSchema),
    errors: ['not-found'],
  }),
  /** All programmes of one person, newest first. */
  membershipsOf: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(memberSchema),
    errors: ['not-found'],
  }),
  /** Whether a person may take part, asked before anything is written. */
  gate: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ programmeId: z.uuid(), inmateId: z.uuid() }),
    output: gateSchema,
    errors: ['not-found'],
  }),
  /** Puts somebody on the waiting list. Whoever is not admitted yet may wait too. */
  ask: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({
      programmeId: z.uuid(),
      inmateId: z.uuid(),
      askedOn: calendarDateSchema,
      askedBy: z.enum(askers),
      asker: line(120).nullable(),
      wish: line(500).nullable(),
    }),
    output: saved,
    errors: failures,
  }),
  /** Refused without a place left or behind the gate; details tell the stage and until when. */
  accept: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, on: calendarDateSchema, reason: reason.nullable() }),
    output: changed,
    errors: failures,
  }),
  refuse: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, on: calendarDateSchema, reason }),
    output: changed,
    errors: failures,
  }),
  /** The person does not want it any more, before anything was decided. */
  withdraw: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),
  /** Back on the waiting list: a decision that was a mistake, or somebody who asks again. */
  reopen: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject(reference),
    output: changed,
    errors: failures,
  }),
  leave: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, on: calendarDateSchema, reason }),
    output: changed,
    errors: failures,
  }),
  suspend: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ memberId: z.uuid(), from: calendarDateSchema, until: calendarDateSchema, reason }),
    output: saved,
    errors: failures,
  }),
  lift: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),

  /** Everybody who must not meet somebody. */
  keptApart: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(apartPairSchema),
    errors: [],
  }),
  keepApart: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ oneId: z.uuid(), otherId: z.uuid(), from: calendarDateSchema, reason }),
    output: saved,
    errors: failures,
  }),
  endApart: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, on: calendarDateSchema, reason }),
    output: changed,
    errors: failures,
  }),
}
