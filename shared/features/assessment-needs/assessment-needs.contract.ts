import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { gateSchema } from '../coaching-programmes/coaching-members.contract.ts'
import { severities } from '../questionnaires/scoring-file.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { needStandings, participationStates } from './needs.rules.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const needRefusals = [
  'unknown-need',
  'need-not-found',
  'programme-not-serving',
  'person-not-here',
  'person-here',
  'person-not-client',
  'already-decided',
  'already-ended',
  'date-in-future',
  'days-reversed',
] as const

export type NeedRefusal = (typeof needRefusals)[number]

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }
const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

const reads = { permission: 'view:assessments', reads: 'assessment' } as const
const enters = { permission: 'enter:assessments', reads: 'assessment', errors: failures } as const

/** Null: only a tick tells of the need. */
const bandSchema = z
  .strictObject({ label: z.string(), severity: z.enum(severities), isOverride: z.boolean() })
  .nullable()

const participationSchema = z.strictObject({
  memberId: z.string(),
  programmeId: z.string(),
  name: z.string(),
  state: z.enum(participationStates),
  /** Of the person; of the programme where the person is not in it yet. */
  from: calendarDateSchema.nullable(),
  until: calendarDateSchema.nullable(),
  /** Why it was refused, left or stopped. */
  reason: z.string().nullable(),
  /** An assessor's own, that still waits: it may be taken back. */
  proposal: z
    .strictObject({ id: z.string(), revision: z.int(), byName: z.string(), on: calendarDateSchema })
    .nullable(),
})

const candidateSchema = z.strictObject({
  programmeId: z.string(),
  name: z.string(),
  beginsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
  /** Null: as many as want. */
  placesLeft: z.int().nullable(),
  gate: gateSchema,
})

const outsideSchema = z.strictObject({
  id: z.string(),
  need: z.string(),
  name: z.string(),
  place: z.string(),
  from: calendarDateSchema,
  state: z.enum(['active', 'ended']),
  endedOn: calendarDateSchema.nullable(),
  endReason: z.string().nullable(),
  byName: z.string(),
  revision: z.int(),
})

export const personNeedSchema = z.strictObject({
  need: slugSchema,
  title: z.string(),
  band: bandSchema,
  isTicked: z.boolean(),
  /** The assessment that found it last. */
  source: z.strictObject({ assessmentId: z.string(), number: z.string(), frozenAt: instantSchema }),
  standing: z.enum(needStandings),
  programmes: z.array(participationSchema),
  /** Running programmes that serve it and that the person neither belongs to nor waits for. */
  candidates: z.array(candidateSchema),
  outside: z.array(outsideSchema),
})

export type PersonNeed = z.infer<typeof personNeedSchema>

/** `here`: held here; `client`: supervised outside, without a programme of the house; `gone`: nothing is proposed any more. */
export const needPeople = ['here', 'client', 'gone'] as const

const needsOfSchema = z.strictObject({
  person: z.enum(needPeople),
  needs: z.array(personNeedSchema),
})

export type NeedsOfPerson = z.infer<typeof needsOfSchema>

export const needRowSchema = z.strictObject({
  /** Of the person and the need together. */
  id: z.string(),
  inmateId: z.string(),
  name: z.string(),
  registerNumber: z.string().nullable(),
  person: z.enum(['here', 'client']),
  block: z.string().nullable(),
  room: z.string().nullable(),
  need: slugSchema,
  title: z.string(),
  band: bandSchema,
  isTicked: z.boolean(),
  foundOn: calendarDateSchema,
  assessmentId: z.string(),
  /** Names of the programmes that the person waits for. */
  waitingFor: z.array(z.string()),
})

export type NeedRow = z.infer<typeof needRowSchema>

const needNumbersSchema = z.strictObject({
  need: slugSchema,
  title: z.string(),
  /** People with the need, here and outside; everybody is in one of the four. */
  people: z.int(),
  without: z.int(),
  proposed: z.int(),
  /** In a programme, or through with one. */
  served: z.int(),
  outside: z.int(),
  /** Programmes that run now or will, and places in them; null: as many as want. */
  programmes: z.int(),
  placesLeft: z.int().nullable(),
})

export type NeedNumbers = z.infer<typeof needNumbersSchema>

/** Rows in one answer. */
export const needsPerPage = 500

/** What the band of a need is filtered by: only a tick has none. */
export const needGravities = ['notice', 'attention', 'danger', 'ticked'] as const

export const assessmentNeedsContract = {
  /** Needs that can be served, and which of them a programme serves. Nothing of a person. */
  ofProgramme: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ programmeId: z.uuid() }),
    output: z.array(z.strictObject({ need: slugSchema, title: z.string(), isServed: z.boolean() })),
    errors: ['not-found'],
  }),
  /** All of them are told; whoever owns the programme says it. */
  serve: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ programmeId: z.uuid(), revision: z.int(), needs: z.array(slugSchema).max(50) }),
    output: changed,
    errors: failures,
  }),
  /** The needs behind proposals for one programme, for whoever decides on them; neither band nor answer. */
  proposals: query({
    permission: 'manage:coaching',
    reads: 'assessment',
    input: z.strictObject({ programmeId: z.uuid() }),
    output: z.array(
      z.strictObject({
        memberId: z.string(),
        title: z.string(),
        note: z.string().nullable(),
        byName: z.string(),
      }),
    ),
    errors: ['not-found'],
  }),

  /** Of the person of an assessment, from the newest results there are. */
  of: query({
    ...reads,
    input: z.strictObject({ assessmentId: z.uuid() }),
    output: needsOfSchema,
    errors: ['not-found'],
  }),
  /** Numbers of every need of everybody here and every klien; rows only of those without a programme, as filtered. */
  list: query({
    ...reads,
    input: z.strictObject({
      need: slugSchema.nullable(),
      block: z.string().max(60).nullable(),
      gravity: z.enum(needGravities).nullable(),
      offset: z.int().min(0).max(1_000_000),
    }),
    output: z.strictObject({
      numbers: z.array(needNumbersSchema),
      blocks: z.array(z.string()),
      /** People whom the numbers speak of. */
      assessed: z.int(),
      /** So many of them at most, from the offset on; `total` is how many there are as filtered. */
      rows: z.array(needRowSchema).max(needsPerPage),
      total: z.int(),
    }),
    errors: [],
  }),
  /** Onto the waiting list of a programme that serves the need; coaching decides. The note is read by coaching. */
  propose: command({
    ...enters,
    input: z.strictObject({
      assessmentId: z.uuid(),
      need: slugSchema,
      programmeId: z.uuid(),
      note: line(500).nullable(),
    }),
    output: saved,
  }),
  /** Before coaching has decided; the revision is that of the place on the waiting list. */
  withdrawProposal: command({ ...enters, input: z.strictObject({ ...reference, reason }), output: changed }),
  /** What is done for a klien outside, who has no programme of the house. */
  recordOutside: command({
    ...enters,
    input: z.strictObject({
      assessmentId: z.uuid(),
      need: slugSchema,
      name: line(120),
      place: line(200),
      from: calendarDateSchema,
    }),
    output: saved,
  }),
  endOutside: command({
    ...enters,
    input: z.strictObject({ ...reference, on: calendarDateSchema, reason }),
    output: changed,
  }),
}
