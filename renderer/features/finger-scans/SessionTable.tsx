import type { FingerImportDetail, FingerSession } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { formatDate } from '../../format/dates.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'

const day = ({ on }: FingerSession) => formatDate(on)

const sessionColumns: readonly DataColumn<FingerSession>[] = [
  { id: 'day', label: words.day, value: (one) => one.on, cell: day, exportText: day, width: '10rem', isFixed: true },
  { id: 'time', label: words.time, value: (one) => one.startsAt, width: '6rem' },
  { id: 'programme', label: words.programme, value: (one) => one.programme },
  { id: 'seen', label: words.seen, value: (one) => one.seen, width: '7rem', align: 'end' },
  { id: 'lock', label: words.sheet, value: (one) => (one.isLocked ? words.locked : ''), width: '8rem' },
  { id: 'toMark', label: words.toMark, value: (one) => one.toMark, width: '9rem', align: 'end' },
]

interface SessionTableProps {
  readonly found: FingerImportDetail
}

/** In which sessions fingers were seen. */
export function SessionTable({ found }: SessionTableProps) {
  if (found.sessions.length === 0) return <EmptyState title={words.noSessions} text={words.noSessionsText} />
  return (
    <DataTable
      name="finger-sessions"
      label={words.tabs.sessions}
      rows={found.sessions}
      columns={sessionColumns}
      rowId={({ id }) => id}
    />
  )
}
