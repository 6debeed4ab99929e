import { IconFileImport, IconTableImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { SdpImport } from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { sdpMessages as words } from './sdp-attendance.messages.ts'
import { sdpPaths } from './sdp-paths.ts'

/** Lists of SDP that were read: what became of each. */
export function SdpImportsScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const imports = useQuery(orpc.sdpAttendance.imports.queryOptions({ input: {} }))
  const start = { label: words.start, to: sdpPaths.start, icon: IconFileImport }
  const columns = useMemo((): readonly DataColumn<SdpImport>[] => {
    const made = (one: SdpImport) => formatInstant(one.madeAt, zone)
    return [
      { id: 'file', label: words.file, value: (one) => one.fileName, isFixed: true },
      { id: 'made', label: words.made, value: (one) => one.madeAt, cell: made, exportText: made, width: '12rem' },
      { id: 'by', label: words.by, value: (one) => one.madeBy, width: '12rem' },
      { id: 'lines', label: words.lines, value: (one) => one.lines, width: '7rem', align: 'end' },
      { id: 'marked', label: words.marked, value: (one) => one.marked, width: '11rem', align: 'end' },
      { id: 'state', label: words.state, value: (one) => words.states[one.state], width: '10rem' },
    ]
  }, [zone])
  return (
    <ListPage
      head={{ title: words.title, subtitle: words.subtitle, mainAction: start }}
      name="sdp-imports"
      query={imports}
      rowId={(one) => one.id}
      columns={columns}
      onOpen={(one) => void navigate(sdpPaths.one(one.id))}
      firstSort={{ column: 'made', isDescending: true }}
      exportName={words.exportName}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconTableImport, action: start }}
    />
  )
}
