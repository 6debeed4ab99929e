import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { overviewTableSchema } from '../assessment-overview/overview-table.ts'
import { licenceSchema, standingSchema } from '../credentials/credentials.contract.ts'
import { licenceKinds } from '../credentials/credentials.rules.ts'
import { licenceRowSchema } from '../licences/licences.contract.ts'

const span = z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })

const timeLineRowSchema = z.strictObject({
  standing: standingSchema,
  profession: z.string(),
  /** First day of work here. */
  since: calendarDateSchema,
  /** The last day of something needed here comes within the days of the first reminder. */
  isEnding: z.boolean(),
  /** STR, and SIP for any place; nothing that was voided. */
  licences: z.array(licenceSchema),
  /** Days of work here until today without what is needed for it. */
  gaps: z.array(span.extend({ kind: z.enum(licenceKinds) })),
  /** Those that still run. */
  applications: z.array(licenceRowSchema),
})

export type TimeLineRow = z.infer<typeof timeLineRowSchema>

const issuedSchema = licenceSchema.extend({
  workerName: z.string(),
  professionTitle: z.string(),
  /** No longer works here. */
  hasLeft: z.boolean(),
  replacedBy: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  /** The application that it came from, where one was kept here. */
  application: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
})

export type IssuedLicence = z.infer<typeof issuedSchema>

const numbersSchema = span.extend({
  /** The last of the days that has come: everything stands as it stood at its end. */
  asOf: calendarDateSchema,
  tables: z.array(overviewTableSchema),
  isEmpty: z.boolean(),
  /** Years in which somebody began to work here, newest first. */
  years: z.array(z.int()).min(1),
})

export type StaffNumbers = z.infer<typeof numbersSchema>

const lineSchema = z.strictObject({
  /** Unique in its list. */
  id: z.string(),
  workerId: z.string(),
  name: z.string(),
  professionTitle: z.string(),
  applicationId: z.string().nullable(),
  on: calendarDateSchema.nullable(),
  note: z.string(),
})

export type StaffNumberLine = z.infer<typeof lineSchema>

const ownSchema = z.strictObject({
  applications: z.array(
    licenceRowSchema.omit({ id: true, workerId: true, workerName: true, isMyTurn: true, missing: true }).extend({
      /** Whether it lies with this office and not with the one outside. */
      isHere: z.boolean(),
      /** Papers that he has to bring before it can go out. */
      missingPapers: z.array(z.string()),
    }),
  ),
})

const views = { permission: 'view:licences', reads: 'nothing', errors: [] } as const

/**
 * What all workers hold, held and apply for. PDF and workbook: GET /files/staff-reports/<period>[?format=xlsx],
 * /files/staff-timelines/sekarang, /files/issued-licences/semua.
 */
export const staffOverviewContract = {
  /** Everybody who works here, over the years around today; whoever lacks something first. */
  timeLine: query({
    ...views,
    input: z.strictObject({}),
    output: span.extend({ today: calendarDateSchema, rows: z.array(timeLineRowSchema) }),
  }),
  /** Every STR and SIP there ever was, of those who left too, latest first. */
  issued: query({ ...views, input: z.strictObject({}), output: z.array(issuedSchema) }),
  numbers: query({ ...views, errors: ['refused'], input: span, output: numbersSchema }),
  /** Exactly what one number counts (`cellName`). */
  rows: query({
    ...{ ...views, errors: ['refused', 'not-found'] },
    input: span.extend({ cell: z.string().max(1000) }),
    output: z.strictObject({ title: z.string(), lines: z.array(lineSchema) }),
  }),
  /** The reader's own running applications; null where his account is nobody's in the register. */
  own: query({ ...views, permission: 'view:workers', input: z.strictObject({}), output: ownSchema.nullable() }),
}
