import { useQuery } from '@tanstack/react-query'
import { toLocalTime } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { orpc } from '../api/client.ts'
import { formatClock, formatMoment } from './times.ts'
import { useZone } from './use-zone.ts'

/** 08.30 for a moment of today, with its date for any other day. */
export function useShortMoment(): (instant: Instant) => string {
  const zone = useZone()
  const day = useQuery(orpc.facility.today.queryOptions({ input: {}, staleTime: 60_000 }))
  return (instant) =>
    toLocalTime(instant, zone).date === day.data?.date ? formatClock(instant, zone) : formatMoment(instant, zone)
}
