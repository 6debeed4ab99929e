import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import { coachingResultFactsSchema } from '#shared/features/coaching-results/coaching-result-facts.ts'
import {
  type Assessment,
  assessmentSchema,
  type CoachingPeriod,
  type ResultRefusal,
} from '#shared/features/coaching-results/coaching-results.contract.ts'
import { reportSpan } from '#shared/features/reports/report-period.rules.ts'
import { type CalendarDate, calendarDateOf, daysInMonth } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { AssessmentRow } from './coaching-results.repository.ts'

export const refuse = (reason: ResultRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** Aspects, scale and kinds of works as the office keeps them. */
export const resultFactsIn = (folder: string) =>
  readResource(folder, 'reference-data/coaching-results.json', coachingResultFactsSchema)

/** What reading needs of whoever reads: a query, a command or a file. */
export interface ReadContext {
  readonly db: Reader
  readonly now: Instant
  readonly services: CoreServices
}

/** The days of a month or a year until today. @throws Failure refused (period-in-future) */
export async function spanOf(
  context: ReadContext,
  { year, month }: CoachingPeriod,
): Promise<{ readonly from: CalendarDate; readonly to: CalendarDate; readonly today: CalendarDate }> {
  const { today } = await unitDay(context)
  const span = reportSpan(year, month, today)
  if (span === null) throw refuse('period-in-future')
  return { ...span, today }
}

/** The whole of a month or a year, as an assessment is kept. */
export function wholePeriod({ year, month }: CoachingPeriod): {
  readonly from: CalendarDate
  readonly until: CalendarDate
} {
  const last = month ?? 12
  const from = calendarDateOf(year, month ?? 1, 1)
  const until = calendarDateOf(year, last, daysInMonth(year, last))
  if (from === null || until === null) throw refuse('period-in-future')
  return { from, until }
}

export const toAssessment = (row: AssessmentRow): Assessment =>
  assessmentSchema.parse({
    ...{ id: row.id, from: row.from_on, until: row.until_on, grades: JSON.parse(row.grades), note: row.note },
    ...{ byName: row.by_name, recordedAt: row.recorded_at, revision: row.revision },
  })
