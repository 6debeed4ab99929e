import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { memberStates } from '../coaching-programmes/coaching-members.contract.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { certificateProcedures, certificateSchema, programmeOfResultSchema } from './coaching-certificates.contract.ts'
import { coachingCounts } from './coaching-figures.rules.ts'
import { coachingResultFactsSchema } from './coaching-result-facts.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const resultRefusals = [
  'period-in-future',
  'unknown-aspect',
  'unknown-grade',
  'unknown-work-kind',
  'nothing-assessed',
  'already-assessed',
  'not-a-participant',
  'merged-away',
  'date-in-future',
  'file-not-usable',
  'already-voided',
  'number-taken',
  'nobody-signs',
] as const

export type ResultRefusal = (typeof resultRefusals)[number]

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }

const period = {
  year: z.int().min(2000).max(2200),
  /** Null: the whole year. */
  month: z.int().min(1).max(12).nullable(),
}

/** Aspect -> grade, by their slugs. */
const gradesSchema = z.record(slugSchema, slugSchema)

const attendanceSchema = z.strictObject({
  offered: z.int(),
  present: z.int(),
  excused: z.int(),
  missed: z.int(),
  unmarked: z.int(),
})

const reasonsSchema = z.array(z.strictObject({ reason: z.string(), title: z.string(), count: z.int() }))

export const assessmentSchema = z.strictObject({
  id: z.string(),
  from: calendarDateSchema,
  until: calendarDateSchema,
  grades: gradesSchema,
  note: z.string().nullable(),
  byName: z.string(),
  recordedAt: instantSchema,
  revision: z.int(),
})

export type Assessment = z.infer<typeof assessmentSchema>

export const workSchema = z.strictObject({
  id: z.string(),
  programme: programmeOfResultSchema.nullable(),
  kind: z.string(),
  title: z.string(),
  madeOn: calendarDateSchema,
  note: z.string().nullable(),
  /** Bytes: GET /files/<id>. */
  files: z.array(z.strictObject({ id: z.string(), mediaType: z.string() })),
  byName: z.string(),
  revision: z.int(),
})

export type CoachingWork = z.infer<typeof workSchema>

const recapRowSchema = z.strictObject({
  person: inmateSummarySchema,
  attendance: attendanceSchema,
  reasons: reasonsSchema,
  /** Of exactly this period. */
  assessment: assessmentSchema.nullable(),
  /** Made in the period for this programme. */
  works: z.int(),
  /** The one that holds now, whenever it was made out. */
  certificate: z.strictObject({ id: z.string(), number: z.string(), revision: z.int() }).nullable(),
})

export type RecapRow = z.infer<typeof recapRowSchema>

const recapSchema = z.strictObject({
  ...period,
  from: calendarDateSchema,
  to: calendarDateSchema,
  programme: programmeOfResultSchema.extend({ competence: z.string().nullable() }),
  sessions: z.int(),
  cancelled: z.int(),
  rows: z.array(recapRowSchema),
  total: attendanceSchema,
  reasons: reasonsSchema,
})

export type CoachingRecap = z.infer<typeof recapSchema>

const coachingHistorySchema = z.strictObject({
  person: inmateSummarySchema,
  programmes: z.array(
    z.strictObject({
      programme: programmeOfResultSchema,
      memberships: z.array(
        z.strictObject({
          state: z.enum(memberStates),
          askedOn: calendarDateSchema,
          joinedOn: calendarDateSchema.nullable(),
          leftOn: calendarDateSchema.nullable(),
          reason: z.string().nullable(),
        }),
      ),
      attendance: attendanceSchema,
      reasons: reasonsSchema,
      assessments: z.array(assessmentSchema),
    }),
  ),
  total: attendanceSchema,
  reasons: reasonsSchema,
  works: z.array(workSchema),
  certificates: z.array(certificateSchema),
})

export type CoachingHistory = z.infer<typeof coachingHistorySchema>

const countsSchema = z.record(z.enum(coachingCounts), z.int())

const reportSchema = z.strictObject({
  ...period,
  from: calendarDateSchema,
  to: calendarDateSchema,
  counts: countsSchema,
  reasons: reasonsSchema,
  programmes: z.array(
    z.strictObject({
      programme: programmeOfResultSchema,
      sessions: z.int(),
      cancelled: z.int(),
      members: z.int(),
      attendance: attendanceSchema,
    }),
  ),
  /** Of a year: its months until today. Empty for a month. */
  months: z.array(z.strictObject({ month: z.int(), counts: countsSchema })),
  /** Years in which there is something to report. */
  years: z.array(z.int()).min(1),
})

export type CoachingReport = z.infer<typeof reportSchema>
export type CoachingPeriod = Pick<CoachingReport, 'year' | 'month'>

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

/**
 * What coaching has brought about. Paper: GET /files/coaching-histories/<inmate>, /files/coaching-certificates/<id>,
 * /files/coaching-recaps/<programme>_<period> and /files/coaching-reports/<period>, the last two also with ?format=xlsx.
 */
export const coachingResultsContract = {
  reference: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({}),
    output: coachingResultFactsSchema,
    errors: [],
  }),
  /** One programme in a month or a year: everybody to whom a session was offered, with what became of it. */
  recap: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ programmeId: z.uuid(), ...period }),
    output: recapSchema,
    errors: ['not-found', 'refused'],
  }),
  /** The sheet of one person: everything offered until today. */
  historyOf: query({
    permission: 'view:coaching',
    reads: 'identity',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: coachingHistorySchema,
    errors: ['not-found'],
  }),
  /** Only numbers and names of programmes: nothing here names a person. */
  monthly: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject(period),
    output: reportSchema,
    errors: ['refused'],
  }),

  /** With `replaces` the earlier one stays in the history. */
  assess: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({
      programmeId: z.uuid(),
      inmateId: z.uuid(),
      ...period,
      grades: gradesSchema,
      note: line(1000).nullable(),
      replaces: z.strictObject(reference).nullable(),
    }),
    output: saved,
    errors: failures,
  }),
  voidAssessment: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),
  addWork: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({
      inmateId: z.uuid(),
      programmeId: z.uuid().nullable(),
      kind: slugSchema,
      title: line(160),
      madeOn: calendarDateSchema,
      note: line(1000).nullable(),
      fileIds: z.array(z.uuid()).max(20),
    }),
    output: saved,
    errors: failures,
  }),
  voidWork: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),
  ...certificateProcedures,
}
