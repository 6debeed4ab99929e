import { useSearchParams } from 'react-router'
import type { OverviewQuestion } from '#shared/features/assessment-overview/assessment-overview.contract.ts'
import {
  overviewObstacle,
  overviewPeriodText,
  periodAround,
  readOverviewPeriod,
} from '#shared/features/assessment-overview/overview-period.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { overviewParameters } from './assessment-overview-paths.ts'

/** What the address asks for, inmates in this month at first; a choice replaces the address. */
export function useOverviewQuestion(today: CalendarDate) {
  const [address, setAddress] = useSearchParams()
  const span = readOverviewPeriod(address.get(overviewParameters.period)) ?? periodAround(today, 'month')
  const circle = address.get(overviewParameters.circle) === 'klien' ? ('clients' as const) : ('inmates' as const)
  const question: OverviewQuestion = { ...span, circle }
  const ask = (change: Partial<OverviewQuestion>) => {
    const next = { ...question, ...change }
    const words = { [overviewParameters.period]: overviewPeriodText(next) }
    setAddress(next.circle === 'clients' ? { ...words, [overviewParameters.circle]: 'klien' } : words, {
      replace: true,
    })
  }
  return {
    ...{ question, ask, period: overviewPeriodText(span), cell: address.get(overviewParameters.cell) },
    /** Why nothing can be told of these days. */
    obstacle: overviewObstacle(span, today),
  }
}
