import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { SdpImportDetail } from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { MarkedListPage } from '../../components/ListImport/MarkedListPage.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { SdpLineTable } from './SdpLineTable.tsx'
import { SdpMarkPanel } from './SdpMarkPanel.tsx'
import { sdpMessages as words } from './sdp-attendance.messages.ts'
import { useSdpRefresh } from './sdp-attendance.queries.ts'
import { sdpFailure } from './sdp-failure.ts'
import { sdpPaths } from './sdp-paths.ts'

/** Second half of an import: what each line will do, marking, and taking back. */
export function SdpImportScreen() {
  const { importId = '' } = useParams()
  const found = useQuery(orpc.sdpAttendance.get.queryOptions({ input: { id: importId } }))
  return (
    <QueryContent query={found} shape="record">
      {(data) => <Import key={importId} found={data} />}
    </QueryContent>
  )
}

function Import({ found }: { readonly found: SdpImportDetail }) {
  const zone = useZone()
  const refresh = useSdpRefresh()
  return (
    <MarkedListPage
      found={found}
      words={words}
      above={{ label: words.title, to: sdpPaths.list }}
      subtitle={words.importSubtitle(formatInstant(found.madeAt, zone), found.madeBy)}
      banner={<SdpMarkPanel found={found} />}
      tabs={[{ id: 'baris', label: words.tab, count: found.lines, content: <SdpLineTable found={found} /> }]}
      history={{ type: 'sdp-import', id: found.id }}
      undo={client.sdpAttendance.undo}
      onUndone={refresh}
      explain={sdpFailure}
    />
  )
}
