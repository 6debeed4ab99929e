import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { FingerImportDetail } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { MarkedListPage } from '../../components/ListImport/MarkedListPage.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { AfterLeavingTable } from './AfterLeavingTable.tsx'
import { ClockForm } from './ClockForm.tsx'
import { FaultTable } from './FaultTable.tsx'
import { fingerFailure } from './finger-failure.ts'
import { fingerPaths } from './finger-paths.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { useFingerRefresh } from './finger-scans.queries.ts'
import { MarkPanel } from './MarkPanel.tsx'
import { SessionTable } from './SessionTable.tsx'
import { UserTable } from './UserTable.tsx'

/** Second half of an import: what a device's file says, whom it does not know, and marking. */
export function FingerImportScreen() {
  const { importId = '' } = useParams()
  const found = useQuery(orpc.fingerScans.get.queryOptions({ input: { id: importId } }))
  return (
    <QueryContent query={found} shape="record">
      {(data) => <Import key={importId} found={data} />}
    </QueryContent>
  )
}

function Import({ found }: { readonly found: FingerImportDetail }) {
  const zone = useZone()
  const refresh = useFingerRefresh()
  return (
    <MarkedListPage
      found={found}
      words={words}
      above={{ label: words.title, to: fingerPaths.list }}
      subtitle={words.importSubtitle(found.device.name, formatInstant(found.madeAt, zone), found.madeBy)}
      banner={
        <>
          <MarkPanel found={found} />
          <ClockForm key={found.revision} found={found} />
        </>
      }
      tabs={[
        {
          ...{ id: 'kegiatan', label: words.tabs.sessions, count: found.sessions.length },
          content: <SessionTable found={found} />,
        },
        {
          ...{ id: 'nomor', label: words.tabs.users, count: found.users.length },
          content: <UserTable found={found} />,
        },
        {
          ...{ id: 'sesudah-keluar', label: words.tabs.left, count: found.afterLeaving.length },
          content: <AfterLeavingTable found={found} />,
        },
        {
          ...{ id: 'tidak-terbaca', label: words.tabs.faults, count: found.badLines },
          content: <FaultTable found={found} />,
        },
      ]}
      history={{ type: 'finger-import', id: found.id }}
      undo={client.fingerScans.undo}
      onUndone={refresh}
      explain={fingerFailure}
    />
  )
}
