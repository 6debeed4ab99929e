import { Stack } from '@mantine/core'
import type { FingerImportDetail } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './FingerScans.module.css'
import { fingerMessages as words } from './finger-scans.messages.ts'

type Fault = FingerImportDetail['faults'][number]

const faultColumns: readonly DataColumn<Fault>[] = [
  { id: 'line', label: words.line, value: (one) => one.line, width: '8rem', align: 'end', isFixed: true },
  { id: 'fault', label: words.fault, value: (one) => words.faults[one.fault] },
]

interface FaultTableProps {
  readonly found: FingerImportDetail
}

/** Lines that could not be read, each with its reason. */
export function FaultTable({ found }: FaultTableProps) {
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
