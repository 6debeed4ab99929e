import { useSearchParams } from 'react-router'
import {
  periodFromKey,
  periodKey,
  periodOf,
  type SurveyPeriod,
} from '#shared/features/satisfaction/survey-period.rules.ts'
import type { SurveySelection } from '#shared/features/satisfaction/surveys.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

/** Service and period in the address, so that every screen of the survey speaks of the same ones. */
export function useSelection(today: CalendarDate) {
  const [address, setAddress] = useSearchParams()
  const selection: SurveySelection = {
    serviceId: address.get('layanan'),
    period: periodFromKey(address.get('masa') ?? '') ?? periodOf('quarter', today),
  }
  const select = (change: Partial<SurveySelection>) => {
    const { serviceId, period } = { ...selection, ...change }
    setAddress(addressOf(serviceId, period), { replace: true })
  }
  return { selection, select, search: `?${addressOf(selection.serviceId, selection.period)}` }
}

const addressOf = (serviceId: string | null, period: SurveyPeriod) =>
  new URLSearchParams({ masa: periodKey(period), ...(serviceId === null ? {} : { layanan: serviceId }) })
