import { useQuery } from '@tanstack/react-query'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'

/** The unit's day by the core's clock, as a first value of date fields; null until it is known. */
export function useToday(): CalendarDate | null {
  const { data } = useQuery(orpc.today.list.queryOptions({ input: {} }))
  return data?.today ?? null
}
