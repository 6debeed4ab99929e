import { Failure } from '#shared/contract/failure.ts'
import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import {
  type ReportCase,
  type ReportFigures,
  reportFigures,
} from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import { reportCaseOf } from '#shared/features/medical-recommendations/report-case.rules.ts'
import {
  type ReportPeriod,
  type ReportSpan,
  reportedYears,
  reportSpan,
} from '#shared/features/reports/report-period.rules.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { type LoadContext, loadCases } from '../service-cases/load-case.ts'

interface Reported {
  readonly cases: readonly ReportCase[]
  readonly span: ReportSpan
  readonly today: CalendarDate
}

/** All requests and the days asked for. @throws Failure refused (period-in-future) */
export async function spanOf(context: LoadContext, { year, month }: ReportPeriod): Promise<Reported> {
  const { timeZone } = await currentProfile(context.db, context.now)
  const today = toCalendarDate(context.now, timeZone)
  const span = reportSpan(year, month, today)
  if (span === null) throw new Failure('refused', { reason: 'period-in-future' })
  const everything = { serviceId: medicalRecommendationService, includeEnded: true, inmateId: null }
  const loaded = await loadCases(context, everything)
  const cases = loaded.map(({ row, facts }) => reportCaseOf(row.id, instantSchema.parse(row.opened_at), facts))
  return { cases, span, today }
}

/** The numbers of a month, or of a year with its months. @throws Failure refused (period-in-future) */
export async function monthlyReportOf(context: LoadContext, period: ReportPeriod): Promise<MonthlyReport> {
  const { cases, span, today } = await spanOf(context, period)
  const thisYear = datePartsOf(today).year
  const first = cases.map(({ openedOn }) => datePartsOf(openedOn).year).reduce((a, b) => Math.min(a, b), thisYear)
  return {
    ...period,
    ...span,
    figures: plain(reportFigures(cases, span)),
    months: period.month === null ? monthsOf(cases, period.year, today) : [],
    years: reportedYears(first, thisYear),
  }
}

function monthsOf(cases: readonly ReportCase[], year: number, today: CalendarDate): MonthlyReport['months'] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const span = reportSpan(year, month, today)
    return span === null ? [] : [{ month, figures: plain(reportFigures(cases, span)) }]
  })
}

/** The contract's arrays and records are mutable; the rules' are not. */
const plain = (figures: ReportFigures): MonthlyReport['figures'] => ({
  counts: { ...figures.counts },
  hops: { ...figures.hops },
})
