import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { prescriptionColumns } from './prescription-columns.tsx'

/** What waits at the counter, the oldest first; a row opens with the hand-out beside it. */
export function QueueScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const queue = useQuery(orpc.prescriptions.queue.queryOptions({ input: {} }))
  const columns = useMemo(() => prescriptionColumns(zone), [zone])
  return (
    <ListPage
      head={{ title: words.queueTitle, subtitle: words.queueSubtitle }}
      name="prescription-queue"
      query={queue}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(`${pharmacyPaths.prescription(id)}?lembar=serahkan`)}
      firstSort={{ column: 'at', isDescending: false }}
      exportName="pelayanan-resep"
      empty={{ title: words.queueEmptyTitle, text: words.queueEmptyText, icon: IconChecklist }}
    />
  )
}
