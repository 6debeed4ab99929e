import { Stack } from '@mantine/core'
import type { FingerImportDetail, FingerSession } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './FingerScans.module.css'
import { fingerMessages as words } from './finger-scans.messages.ts'

const day = ({ on }: FingerSession) => formatDate(on)

const sessionColumns: readonly DataColumn<FingerSession>[] = [
  { id: 'day', label: words.day, value: (one) => one.on, cell: day, exportText: day, width: '10rem', isFixed: true },
  { id: 'time', label: words.time, value: (one) => one.startsAt, width: '6rem' },
  { id: 'programme', label: words.programme, value: (one) => one.programme },
  { id: 'seen', label: words.seen, value: (one) => one.seen, width: '7rem', align: 'end' },
  { id: 'toMark', label: words.toMark, value: (one) => one.toMark, width: '9rem', align: 'end' },
]

type Fault = FingerImportDetail['faults'][number]

const faultColumns: readonly DataColumn<Fault>[] = [
  { id: 'line', label: words.line, value: (one) => one.line, width: '8rem', align: 'end', isFixed: true },
  { id: 'fault', label: words.fault, value: (one) => words.faults[one.fault] },
]

interface FoundProps {
  readonly found: FingerImportDetail
}

/** In which sessions fingers were seen. */
export function SessionTable({ found }: FoundProps) {
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

/** Lines that could not be read, each with its reason. */
export function FaultTable({ found }: FoundProps) {
  if (found.faults.length === 0) return <EmptyState title={words.noFaults} text={words.noFaultsText} />
  return (
    <Stack gap="sm">
      {found.badLines > found.faults.length && (
        <p className={classes.notes}>{words.moreFaults(formatNumber(found.faults.length))}</p>
      )}
      <DataTable
        name="finger-faults"
        label={words.tabs.faults}
        rows={found.faults}
        columns={faultColumns}
        rowId={({ line }) => String(line)}
      />
    </Stack>
  )
}
