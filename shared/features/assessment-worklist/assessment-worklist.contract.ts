import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { legalStatusSchema } from '../inmates/inmate-events.contract.ts'
import { dueReasons } from './worklist.rules.ts'

const text = (most: number) => z.string().trim().min(1).max(most)

/** What an office counts otherwise than another; at first as in `resources/reference-data/assessment-worklist.json`. */
export const worklistSettingsSchema = z.strictObject({
  firstDays: z.int().min(1).max(90),
  repeatMonths: z.int().min(1).max(60),
  informationDays: z.int().min(0).max(90),
  /** How long beforehand somebody appears on the list. */
  aheadDays: z.int().min(0).max(180),
  includeDetainees: z.boolean(),
  /** By which rule or letter the office counts so. */
  source: text(500),
})

export type WorklistSettings = z.infer<typeof worklistSettingsSchema>

export const worklistItemSchema = z.strictObject({
  /** Of the person; everybody stands here once. */
  inmateId: z.string(),
  name: z.string(),
  registerNumber: z.string().nullable(),
  legalStatus: legalStatusSchema.nullable(),
  block: z.string().nullable(),
  room: z.string().nullable(),
  /** Of a klien the Bapas; null for whoever is held here. */
  office: z.string().nullable(),
  reason: z.enum(dueReasons),
  /** Null where the clock of a running assessment has not begun or is over. */
  due: calendarDateSchema.nullable(),
  /** The day from which that is reckoned: of the arrival, the last result, what was learnt, or where the clock of a running one began. */
  countedFrom: calendarDateSchema.nullable(),
  daysLeft: z.int().nullable(),
  isLate: z.boolean(),
  assessedOn: calendarDateSchema.nullable(),
  assessorId: z.string().nullable(),
  assessorName: z.string().nullable(),
  isAssessorAbsent: z.boolean(),
  /** The running assessment. */
  assessment: z.strictObject({ id: z.string(), number: z.string(), isPaused: z.boolean() }).nullable(),
  /** New information that no assessment has taken up. */
  notices: z.int(),
})

export type WorklistItem = z.infer<typeof worklistItemSchema>

export const assessorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Until when, where the assessor is away today. */
  absentUntil: calendarDateSchema.nullable(),
})

const weekSchema = z.strictObject({ from: calendarDateSchema, count: z.int() })

export const capacityLineSchema = z.strictObject({
  /** Null: what nobody was given. */
  assessor: assessorSchema.nullable(),
  open: z.int(),
  dueThisWeek: z.int(),
  late: z.int(),
  finished: z.int(),
})

export const capacitySchema = z.strictObject({
  today: calendarDateSchema,
  lines: z.array(capacityLineSchema),
  /** The first day of what is counted as finished in the lines. */
  finishedSince: calendarDateSchema,
  /** This week and those after it, without what is late already. */
  ahead: z.array(weekSchema),
  /** Finished in each of the whole weeks before this one. */
  before: z.array(weekSchema),
  late: z.int(),
  /** Finished a week, of those weeks. */
  pace: z.number(),
  /** Until nothing is late at this pace; null where it never comes to that within a year. */
  weeksUntilClear: z.int().nullable(),
})

export type Capacity = z.infer<typeof capacitySchema>

export const noticeSchema = z.strictObject({
  id: z.string(),
  told: z.string(),
  source: z.string(),
  learntOn: calendarDateSchema,
  /** `taken`: an assessment begun since gives it as its reason. */
  state: z.enum(['open', 'withdrawn', 'taken']),
  endReason: z.string().nullable(),
  assessmentId: z.string().nullable(),
  reportedAt: instantSchema,
  reportedByName: z.string(),
  revision: z.int(),
})

export type AssessmentNotice = z.infer<typeof noticeSchema>

export const absenceSchema = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  name: z.string(),
  from: calendarDateSchema,
  until: calendarDateSchema,
  reason: z.string(),
  revision: z.int(),
})

const reads = { permission: 'view:assessments', reads: 'assessment' } as const
const errors = ['not-found', 'changed-meanwhile', 'refused'] as const
const enters = { permission: 'enter:assessments', reads: 'nothing', errors } as const
const manages = { permission: 'manage:assessments', reads: 'nothing', errors } as const
const done = z.strictObject({})
const reference = z.strictObject({ id: z.uuid(), revision: z.int() })

/** Who is to be assessed, by when and by whom. */
export const assessmentWorklistContract = {
  /** Late ones first. Whoever is due later than the settings look ahead is left out. The list is read as one, and logged so. */
  list: query({
    ...reads,
    input: z.strictObject({}),
    output: z.strictObject({
      today: calendarDateSchema,
      items: z.array(worklistItemSchema),
      assessors: z.array(assessorSchema),
    }),
    errors: [],
  }),
  capacity: query({
    permission: 'view:assessments',
    reads: 'nothing',
    input: done,
    output: capacitySchema,
    errors: [],
  }),
  /** Several people to one assessor. Whoever had one already is taken over only with a reason. */
  assign: command({
    ...manages,
    input: z.strictObject({
      inmateIds: z.array(z.uuid()).min(1).max(500),
      assessorId: z.uuid(),
      reason: text(1000).nullable(),
    }),
    output: z.strictObject({ assignmentIds: z.array(z.string()) }),
  }),
  /** As long as nothing came of them. */
  undoAssign: command({
    ...manages,
    input: z.strictObject({ assignmentIds: z.array(z.uuid()).min(1).max(500) }),
    output: done,
  }),
  /** An assessor takes whom nobody was given. */
  take: command({
    ...enters,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.strictObject({ assignmentIds: z.array(z.string()) }),
  }),
  notices: query({
    ...reads,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(noticeSchema),
    errors: [],
  }),
  /** Anybody who may read assessments may tell what makes a new one due. */
  report: command({
    permission: 'view:assessments',
    reads: 'nothing',
    errors,
    input: z.strictObject({ inmateId: z.uuid(), told: text(2000), source: text(200), learntOn: calendarDateSchema }),
    output: z.strictObject({ id: z.string() }),
  }),
  withdrawNotice: command({ ...enters, input: reference.extend({ reason: text(1000) }), output: done }),
  absences: query({
    permission: 'view:assessments',
    reads: 'nothing',
    input: done,
    output: z.array(absenceSchema),
    errors: [],
  }),
  recordAbsence: command({
    ...manages,
    input: z.strictObject({
      accountId: z.uuid(),
      from: calendarDateSchema,
      until: calendarDateSchema,
      reason: text(500),
    }),
    output: z.strictObject({ id: z.string() }),
  }),
  withdrawAbsence: command({ ...manages, input: reference.extend({ reason: text(500) }), output: done }),
  settings: query({
    permission: 'view:assessments',
    reads: 'nothing',
    input: done,
    output: worklistSettingsSchema,
    errors: [],
  }),
  /** Holds at once for everybody on the list; a running clock keeps its term. */
  changeSettings: command({ ...manages, errors: [], input: worklistSettingsSchema, output: done }),
}
