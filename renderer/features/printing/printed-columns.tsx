import type { PrintJob } from '#shared/features/letters/print-queue.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useShortMoment } from '../../format/use-short-moment.ts'
import { printJobName } from './print-job-names.ts'
import { printingMessages as words } from './printing.messages.ts'

function copyOf({ copyNumber }: PrintJob): string {
  if (copyNumber === null) return words.unregistered
  return copyNumber === 1 ? words.original : words.copy(formatNumber(copyNumber))
}

/** Columns of what came out last. */
export const printedColumns: readonly DataColumn<PrintJob>[] = [
  { id: 'paper', label: words.paper, value: printJobName, isFixed: true },
  { id: 'person', label: words.person, value: (job) => job.personName ?? '' },
  { id: 'copy', label: words.copyColumn, value: copyOf, width: '9rem' },
  { id: 'by', label: words.by, value: (job) => job.changedBy, width: '12rem' },
  {
    id: 'at',
    label: words.at,
    value: (job) => job.changedAt,
    cell: (job) => <PrintedAt job={job} />,
    width: '11rem',
  },
]

function PrintedAt({ job }: { readonly job: PrintJob }) {
  const moment = useShortMoment()
  return <>{moment(job.changedAt)}</>
}
