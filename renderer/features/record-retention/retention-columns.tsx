import type { RetentionPart, RetentionRow } from '#shared/features/record-retention/record-retention.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { inmateMessages } from '../inmates/inmates.messages.ts'
import { retentionMessages } from './record-retention.messages.ts'

const { columns: words } = retentionMessages
/** Not sortable: only the first pages are here, and sorting a part would look like sorting the whole. */
const fixed = { isSortable: false } as const

const person: readonly DataColumn<RetentionRow>[] = [
  { id: 'name', label: words.name, value: ({ name }) => name, isFixed: true, ...fixed },
  { id: 'register', label: words.register, value: ({ registerNumber }) => registerNumber, width: '11rem', ...fixed },
]

const whereabouts: readonly DataColumn<RetentionRow>[] = [
  {
    id: 'birth-date',
    label: words.birthDate,
    value: ({ birthDate }) => birthDate,
    cell: ({ birthDate }) => birthDate && formatDate(birthDate),
    width: '9rem',
    ...fixed,
  },
  { id: 'state', label: words.state, value: ({ state }) => inmateMessages.states[state], width: '8rem', ...fixed },
]

const until: DataColumn<RetentionRow> = {
  id: 'kept-until',
  label: words.keptUntil,
  value: ({ keptUntil }) => keptUntil,
  cell: ({ keptUntil }) => formatDate(keptUntil),
  width: '13rem',
  isFixed: true,
  ...fixed,
}

const reasons: DataColumn<RetentionRow> = {
  id: 'hold',
  label: words.hold,
  value: ({ holds }) => holds.map(({ reason }) => reason).join('; '),
  isFixed: true,
  ...fixed,
}

export const retentionColumns: Readonly<Record<RetentionPart, readonly DataColumn<RetentionRow>[]>> = {
  undecided: [...person, ...whereabouts, until],
  // The reason stays in sight beside an open panel.
  held: [...person, reasons, until, ...whereabouts],
}
