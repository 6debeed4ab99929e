import type { LaporLine } from '#shared/features/lapor-import/lapor-import.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { laporMessages as words } from './lapor-import.messages.ts'

/** Why a line is what it is said to be; nothing of who reported. */
export const noteOf = ({ problems, notes, repeats, kind }: LaporLine): string =>
  [
    ...problems.map((problem) => words.problems[problem]),
    ...(kind === 'repeated' && repeats !== null ? [words.repeats(formatNumber(repeats))] : []),
    ...notes.map((note) => words.notes[note]),
  ].join('; ')

const statusOf = ({ kind, status, earlierStatus }: LaporLine): string =>
  kind === 'updated' ? words.statusChanged(earlierStatus ?? words.noStatus, status ?? words.noStatus) : (status ?? '')

export const laporColumns: readonly DataColumn<LaporLine>[] = [
  { id: 'line', label: words.columns.line, value: ({ line }) => line, width: '5rem', align: 'end', isFixed: true },
  { id: 'kind', label: words.columns.kind, value: ({ kind }) => words.kinds[kind], width: '9.5rem', isFixed: true },
  {
    id: 'trackingId',
    label: words.columns.trackingId,
    value: ({ trackingId }) => trackingId,
    width: '8.5rem',
    isFixed: true,
  },
  {
    id: 'receivedOn',
    label: words.columns.receivedOn,
    value: ({ receivedOn }) => receivedOn,
    cell: ({ receivedOn }) => (receivedOn === null ? '' : formatDate(receivedOn)),
    width: '7.5rem',
  },
  { id: 'category', label: words.columns.category, value: ({ category }) => category ?? '', width: '9rem' },
  {
    id: 'institution',
    label: words.columns.institution,
    value: ({ institution }) => institution ?? '',
    width: '10rem',
    isHiddenAtFirst: true,
  },
  { id: 'status', label: words.columns.status, value: statusOf, width: '10rem' },
  {
    id: 'complaint',
    label: words.columns.complaint,
    value: ({ complaint }) => complaint?.number ?? '',
    width: '8.5rem',
  },
  { id: 'note', label: words.columns.note, value: noteOf, isFixed: true },
]
