import type { IncomingRow } from '#shared/features/exchange/incoming.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { StateBadge, type StateCode } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { incomingMessages as words } from './incoming.messages.ts'
import { SignerBadge } from './SignerBadge.tsx'

const states: Readonly<Record<IncomingRow['state'], StateCode>> = {
  waiting: 'waiting',
  'taken-in': 'done',
  'set-aside': 'cancelled',
}

/** "Diteruskan, Diputuskan (Rekomendasi diberikan)". */
export function saidText({ said }: Pick<IncomingRow, 'said'>): string {
  return said
    .map(({ kind, outcome, step }) => {
      if (step !== null) return step
      return outcome === null ? words.said[kind] : (words.outcomes[outcome] ?? words.said[kind])
    })
    .join(', ')
}

const officeText = ({ senderKind }: Pick<IncomingRow, 'senderKind'>): string =>
  senderKind === null ? words.otherOffice : words.kinds[senderKind]

export const senderText = (row: Pick<IncomingRow, 'senderName' | 'senderKind'>): string =>
  row.senderName ?? officeText(row)

const standingText = ({ standing, source }: IncomingRow): string =>
  standing === null ? words.sources[source] : words.standings[standing]

/** Columns of the register of what came in. */
export const incomingColumns: readonly DataColumn<IncomingRow>[] = [
  {
    id: 'name',
    label: words.columnName,
    value: (row) => row.name ?? words.withoutName,
    isFixed: true,
  },
  { id: 'said', label: words.columnSaid, value: saidText, width: '16rem' },
  {
    id: 'state',
    label: words.columnState,
    value: (row) => words.states[row.state],
    cell: (row) => <StateBadge state={states[row.state]} waitingFor={words.waitingFor} />,
    width: '13rem',
  },
  {
    id: 'sender',
    label: words.columnSender,
    value: senderText,
    // Names of offices fill five lines; which of the two it is tells enough in a list.
    cell: (row) => <span title={senderText(row)}>{officeText(row)}</span>,
    width: '8rem',
  },
  {
    id: 'standing',
    label: words.columnStanding,
    value: standingText,
    cell: (row) => (row.standing === null ? words.sources[row.source] : <SignerBadge standing={row.standing} />),
    width: '14rem',
  },
  { id: 'case', label: words.columnCase, value: (row) => row.caseNumber, width: '9rem' },
  {
    id: 'receivedAt',
    label: words.columnReceived,
    value: (row) => row.receivedAt,
    cell: (row) => <ReceivedOn row={row} />,
    width: '8rem',
  },
  { id: 'by', label: words.columnBy, value: (row) => row.receivedByName, isHiddenAtFirst: true, width: '12rem' },
  { id: 'bundle', label: words.columnBundle, value: (row) => row.bundleName, isHiddenAtFirst: true, width: '12rem' },
]

function ReceivedOn({ row }: { readonly row: IncomingRow }) {
  const zone = useZone()
  return <>{formatDate(toCalendarDate(row.receivedAt, zone))}</>
}
