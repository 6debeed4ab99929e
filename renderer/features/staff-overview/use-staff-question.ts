import { useSearchParams } from 'react-router'
import {
  overviewObstacle,
  overviewPeriodText,
  periodAround,
  readOverviewPeriod,
} from '#shared/features/assessment-overview/overview-period.rules.ts'
import type { ReportSpan } from '#shared/features/reports/report-period.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { staffParameters } from './staff-overview-paths.ts'

/** The days that the address asks for, this month at first; a choice replaces the address. */
export function useStaffQuestion(today: CalendarDate) {
  const [address, setAddress] = useSearchParams()
  const span = readOverviewPeriod(address.get(staffParameters.period)) ?? periodAround(today, 'month')
  const ask = (change: Partial<ReportSpan>) =>
    setAddress({ [staffParameters.period]: overviewPeriodText({ ...span, ...change }) }, { replace: true })
  return {
    ...{ span, ask, period: overviewPeriodText(span), cell: address.get(staffParameters.cell) },
    obstacle: overviewObstacle(span, today),
  }
}
