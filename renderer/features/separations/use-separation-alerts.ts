import type { BannerAlert } from '../../components/PersonBanner/PersonBanner.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { separationMessages as words } from './separations.messages.ts'
import { usePlaceApart } from './separations.queries.ts'

/** Where somebody stays apart, for the banner of any screen about the person. The reason stands only in the clinic's pages. */
export function useSeparationAlerts(inmateId: string): readonly BannerAlert[] {
  const zone = useZone()
  const { data } = usePlaceApart(inmateId)
  if (!data) return []
  return [{ kind: 'separated', text: words.separatedAt(data.block, data.room, formatMoment(data.beganAt, zone)) }]
}
