import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { SdpImportDetail } from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
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
  const [isUndoing, setUndoing] = useState(false)
  const key = useSubmitKey(isUndoing)
  const undo = useCommand(
    orpc.sdpAttendance.undo.mutationOptions({
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
          breadcrumb: [{ label: words.title, to: sdpPaths.list }],
          subtitle: words.importSubtitle(formatInstant(found.madeAt, zone), found.madeBy),
          menu: found.marked > 0 ? [{ label: words.undo, onClick: () => setUndoing(true), isDangerous: true }] : [],
        }}
        banner={<SdpMarkPanel found={found} />}
        tabs={[{ id: 'baris', label: words.tab, count: found.lines, content: <SdpLineTable found={found} /> }]}
        history={{ type: 'sdp-import', id: found.id }}
      />
      <ReasonDialog
        isOpen={isUndoing}
        title={words.undoTitle}
        confirmLabel={words.undo}
        onConfirm={(reason) => undo.mutate({ id: found.id, revision: found.revision, reason })}
        onClose={() => setUndoing(false)}
        isDangerous
        isBusy={undo.isPending}
        failure={sdpFailure(undo.error)}
      >
        {words.undoText}
      </ReasonDialog>
    </>
  )
}
