import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { reportPeriodSchema } from '../reports/report-period.rules.ts'
import { complaintClasses, complaintModes, reporterKinds } from './complaint.ts'
import { cellTextSchema } from './complaint-cells.rules.ts'
import { complaintFiguresSchema, complaintOutcomes } from './complaint-report.ts'

const spanned = reportPeriodSchema.extend({ from: calendarDateSchema, to: calendarDateSchema })

const reportSchema = spanned.extend({
  figures: complaintFiguresSchema,
  /** Years in which there is something to report. */
  years: z.array(z.int()).min(1),
})

export type ComplaintReport = z.infer<typeof reportSchema>

/** A line of the register as it stands today: neither reporter nor story. */
const lineSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  receivedOn: calendarDateSchema,
  channel: z.string(),
  class: z.enum(complaintClasses),
  service: z.string(),
  reporterKind: z.enum(reporterKinds),
  mode: z.enum(complaintModes),
  /** Steps that were taken, in the order of the procedure. */
  steps: z.array(z.strictObject({ id: z.string(), title: z.string(), on: calendarDateSchema.nullable() })),
  /** Null while it waits for an answer. */
  outcome: z.enum(complaintOutcomes).nullable(),
  outcomeOn: calendarDateSchema.nullable(),
  /** The complaint that it was merged into, as far as the asker may know of it. */
  mergedInto: z.string().nullable(),
  /** Working days since it was received, until the outcome or today. */
  days: z.int(),
  isLate: z.boolean(),
  /** The last result of asking the reporter how the answer pleased (`satisfactionTitle`); null where that was not taken up. */
  satisfaction: z.string().nullable(),
})

export type ComplaintRegisterLine = z.infer<typeof lineSchema>

/**
 * Register and report, each of the complaints that the asker may see: what is about the asker is neither listed nor counted.
 * PDF and workbook: GET /files/complaint-reports/<year>[-<month>][?format=xlsx], GET /files/complaint-registers/<year>[-<month>][?only=<cell>].
 */
export const complaintReportsContract = {
  monthly: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: reportPeriodSchema,
    output: reportSchema,
    errors: ['refused'],
  }),
  /** Complaints received in the period, oldest first; with `only` those that this number of the report counts (`cellText`). */
  register: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: reportPeriodSchema.extend({ only: cellTextSchema.nullable().default(null) }),
    output: spanned.extend({ lines: z.array(lineSchema) }),
    errors: ['refused', 'not-found'],
  }),
}
