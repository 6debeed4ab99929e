import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { coachingStageSchema } from '../coaching-stages/coaching-stage.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { coachingFactsSchema } from './coaching-facts.ts'
import { memberProcedures } from './coaching-members.contract.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const programmeRefusals = [
  'unknown-kind',
  'days-reversed',
  'programme-ended',
  'programme-active',
  'has-members',
  'date-in-future',
  'merged-away',
  'person-not-here',
  'already-asked',
  'already-decided',
  'stage-not-admitted',
  'no-place-left',
  'not-a-member',
  'already-suspended',
  'already-lifted',
  'same-person',
  'already-apart',
] as const

export type ProgrammeRefusal = (typeof programmeRefusals)[number]

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }

export const programmeContentSchema = z.strictObject({
  name: line(120),
  /** Slug of a kind of the list. */
  kind: slugSchema,
  objective: line(1000),
  /** Who may take part. */
  stages: z.array(coachingStageSchema).min(1).max(4),
  admitsDetainees: z.boolean(),
  /** Null: as many as want. */
  capacity: z.int().min(1).max(2000).nullable(),
  instructor: line(120),
  place: line(120),
  materials: line(1000).nullable(),
  budgetRupiah: z.int().min(0).max(1_000_000_000_000).nullable(),
  /** What somebody can do who has finished it; printed on the certificate. */
  competence: line(500).nullable(),
  beginsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
})

export type ProgrammeContent = z.infer<typeof programmeContentSchema>

export const programmeStates = ['active', 'ended', 'voided'] as const

export const programmeSchema = programmeContentSchema.extend({
  id: z.string(),
  state: z.enum(programmeStates),
  endedOn: calendarDateSchema.nullable(),
  endReason: z.string().nullable(),
  accepted: z.int(),
  waiting: z.int(),
  revision: z.int(),
})

export type Programme = z.infer<typeof programmeSchema>

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

/** Programmes of coaching, who asked for them, and who must not meet in them. */
export const coachingProgrammesContract = {
  /** Kinds and reasons as the office keeps them. */
  reference: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({}),
    output: coachingFactsSchema,
    errors: [],
  }),
  list: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ states: z.array(z.enum(programmeStates)) }),
    output: z.array(programmeSchema),
    errors: [],
  }),
  get: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid() }),
    output: programmeSchema,
    errors: ['not-found'],
  }),
  make: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: programmeContentSchema,
    output: saved,
    errors: failures,
  }),
  change: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, content: programmeContentSchema }),
    output: changed,
    errors: failures,
  }),
  /** Sessions after the day stay as they are: whoever ends a programme is shown them. Members leave with it. */
  end: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, on: calendarDateSchema, reason }),
    output: changed,
    errors: failures,
  }),
  /** Made by mistake; only while nobody belonged to it. */
  void: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),

  /** Takes back an end or a void. Whoever left because of the end and still lives here belongs to it again. */
  resume: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject(reference),
    output: changed,
    errors: failures,
  }),

  ...memberProcedures,
}
