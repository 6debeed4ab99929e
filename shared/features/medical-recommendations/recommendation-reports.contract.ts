import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { reportPeriodSchema } from '../reports/report-period.rules.ts'
import { reportCells, reportCounts, reportHops } from './monthly-report.rules.ts'

const figuresSchema = z.strictObject({
  counts: z.record(z.enum(reportCounts), z.int()),
  hops: z.record(z.enum(reportHops), z.strictObject({ median: z.number().nullable(), cases: z.int() })),
})

const reportSchema = z.strictObject({
  year: z.int(),
  month: z.int().nullable(),
  from: calendarDateSchema,
  to: calendarDateSchema,
  figures: figuresSchema,
  /** Of a year: its months until today. Empty for a month. */
  months: z.array(z.strictObject({ month: z.int(), figures: figuresSchema })),
  /** Years in which there is something to report. */
  years: z.array(z.int()).min(1),
})

export type MonthlyReport = z.infer<typeof reportSchema>

/** Only numbers: nothing here names a person. PDF and workbook: GET /files/recommendation-reports/<year>[-<month>]. */
export const recommendationReportsContract = {
  monthly: query({
    permission: 'view:service-reports',
    reads: 'nothing',
    input: reportPeriodSchema,
    output: reportSchema,
    errors: ['refused'],
  }),
  /** The requests behind one number of it. */
  casesBehind: query({
    permission: 'view:service-reports',
    reads: 'nothing',
    input: reportPeriodSchema.extend({ cell: z.enum(reportCells) }),
    output: z.strictObject({ caseIds: z.array(z.string()) }),
    errors: ['refused'],
  }),
  /** Makes the list that is on screen ready for paper. Bytes: GET /files/recommendation-registers/<ticket>, for whoever asked. */
  registerSheet: query({
    permission: 'view:recommendations',
    reads: 'identity',
    input: z.strictObject({
      /** In the order of the screen. */
      caseIds: z.array(z.uuid()).max(20_000),
      /** What the list was narrowed to, in the words of the screen. */
      filters: z.array(z.string().trim().min(1).max(120)).max(12),
    }),
    output: z.strictObject({ ticket: z.string() }),
    errors: [],
    reply: 'secret',
  }),
}
