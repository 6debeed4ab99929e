import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { overviewCircles } from './overview-facts.ts'
import { overviewTableSchema } from './overview-table.ts'

const asked = z.strictObject({
  from: calendarDateSchema,
  to: calendarDateSchema,
  circle: z.enum(overviewCircles),
})

export type OverviewQuestion = z.infer<typeof asked>

const overviewSchema = asked.extend({
  /** The last of the days that has come: people stand as they stood at its end. */
  asOf: calendarDateSchema,
  tables: z.array(overviewTableSchema),
  isEmpty: z.boolean(),
  /** Years in which assessments were opened, newest first. */
  years: z.array(z.int()).min(1),
})

export type AssessmentOverview = z.infer<typeof overviewSchema>

const lineSchema = z.strictObject({
  /** Unique in its list. */
  id: z.string(),
  inmateId: z.string(),
  name: z.string(),
  registerNumber: z.string().nullable(),
  assessmentId: z.string().nullable(),
  number: z.string().nullable(),
  on: calendarDateSchema.nullable(),
  note: z.string(),
})

export type OverviewLine = z.infer<typeof lineSchema>

/**
 * Who is assessed, what came out and how that changed, for the whole unit. Numbers under view:assessments name nobody; the rows behind one
 * do, and that is put down. PDF and workbook: GET /files/assessment-overviews/<period>[?format=xlsx].
 */
export const assessmentOverviewContract = {
  numbers: query({
    ...{ permission: 'view:assessments', reads: 'nothing', errors: ['refused'] },
    input: asked,
    output: overviewSchema,
  }),
  /** Exactly what one number of the overview counts (`cellName`). */
  rows: query({
    ...{ permission: 'view:assessments', reads: 'assessment', errors: ['refused', 'not-found'] },
    input: asked.extend({ cell: z.string().max(1000) }),
    output: z.strictObject({ title: z.string(), lines: z.array(lineSchema) }),
  }),
}
