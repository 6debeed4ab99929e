import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { EncounterSummary } from '#shared/features/medical-records/encounter.ts'
import { orpc } from '../../api/client.ts'
import type { SummaryRow } from '../../components/SummaryList/SummaryList.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { arrivalPaths } from './arrival-paths.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

/** The way from a visit back to the coming whose minutes left it; nothing for any other visit. */
export function useArrivalOf({ id, kind }: Pick<EncounterSummary, 'id' | 'kind'>): readonly SummaryRow[] {
  const zone = useZone()
  const { data } = useQuery({
    ...orpc.arrivals.ofVisit.queryOptions({ input: { encounterId: id } }),
    enabled: kind === 'admission',
  })
  if (!data) return []
  return [
    {
      label: words.fromMinutes,
      value: (
        <Anchor component={Link} to={arrivalPaths.arrival(data.id)}>
          {words.cameAt(formatMoment(data.arrivedAt, zone))}
        </Anchor>
      ),
    },
  ]
}
