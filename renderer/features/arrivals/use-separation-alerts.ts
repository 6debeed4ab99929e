import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import type { BannerAlert } from '../../components/PersonBanner/PersonBanner.tsx'
import { useShortMoment } from '../../format/use-short-moment.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

/** Where somebody stays apart, for the banner of any screen about the person. The reason stands only in the clinic's pages. */
export function useSeparationAlerts(inmateId: string): readonly BannerAlert[] {
  const momentOf = useShortMoment()
  const { data } = useQuery(orpc.arrivals.separationOf.queryOptions({ input: { inmateId } }))
  if (!data) return []
  return [{ kind: 'separated', text: words.separatedAt(data.block, data.room, momentOf(data.beganAt)) }]
}
