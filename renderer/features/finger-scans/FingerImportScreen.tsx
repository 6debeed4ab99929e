import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { FingerImportDetail } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
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
  const [isUndoing, setUndoing] = useState(false)
  const key = useSubmitKey(isUndoing)
  const undo = useCommand(
    orpc.fingerScans.undo.mutationOptions({
      context: { key },
      onSuccess: ({ withdrawn }) => {
        refresh()
        setUndoing(false)
        noticeDone({ text: words.undoneNotice(formatNumber(withdrawn)) })
      },
    }),
  )
  return (
    <>
      <RecordPage
        head={{
          title: words.importTitle(found.fileName),
          breadcrumb: [{ label: words.title, to: fingerPaths.list }],
          subtitle: words.importSubtitle(found.device.name, formatInstant(found.madeAt, zone), found.madeBy),
          menu: found.marked > 0 ? [{ label: words.undo, onClick: () => setUndoing(true), isDangerous: true }] : [],
        }}
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
      />
      <ReasonDialog
        isOpen={isUndoing}
        title={words.undoTitle}
        confirmLabel={words.undo}
        onConfirm={(reason) => undo.mutate({ id: found.id, revision: found.revision, reason })}
        onClose={() => setUndoing(false)}
        isDangerous
        isBusy={undo.isPending}
        failure={fingerFailure(undo.error)}
      >
        {words.undoText}
      </ReasonDialog>
    </>
  )
}
