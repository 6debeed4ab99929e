import { useSearchParams } from 'react-router'
import { periodText, type ReportPeriod, readPeriod } from '#shared/features/reports/report-period.rules.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'

/** The period that the address names, this month at first; a choice replaces the address. */
export function useReportPeriod(today: CalendarDate) {
  const [address, setAddress] = useSearchParams()
  const { year, month } = datePartsOf(today)
  const period: ReportPeriod = readPeriod(address.get('masa')) ?? { year, month }
  const setPeriod = (chosen: ReportPeriod) => setAddress({ masa: periodText(chosen) }, { replace: true })
  return { period, setPeriod, thisYear: year }
}
