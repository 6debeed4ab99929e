import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Client } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { StateBadge, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import { recordMessages as words } from './medical-records.messages.ts'
import { visitMessages } from './visit.messages.ts'
import { aboutVisit } from './visit-text.ts'

type Day = Awaited<ReturnType<Client['medicalRecords']['today']>>

export type QueueRow =
  | { readonly kind: 'visit'; readonly id: string; readonly visit: Day['visits'][number] }
  | { readonly kind: 'follow-up'; readonly id: string; readonly followUp: Day['followUps'][number] }

/** Follow-ups first: those people have not been seen yet. */
export const queueRows = ({ visits, followUps }: Day): readonly QueueRow[] => [
  ...followUps.map((followUp): QueueRow => ({ kind: 'follow-up', id: followUp.id, followUp })),
  ...visits.map((visit): QueueRow => ({ kind: 'visit', id: visit.id, visit })),
]

const personOf = (row: QueueRow) => (row.kind === 'visit' ? row.visit.person : row.followUp.person)

const stateOf = (row: QueueRow) => {
  if (row.kind === 'follow-up') return row.followUp.daysLate > 0 ? 'overdue' : 'waiting'
  return row.visit.state === 'open' ? 'incomplete' : 'done'
}

export function queueColumns(zone: FacilityZone): readonly DataColumn<QueueRow>[] {
  const { columns } = words
  const when = (row: QueueRow) =>
    row.kind === 'visit' ? formatMoment(row.visit.caredAt, zone) : formatDate(row.followUp.on)
  return [
    {
      id: 'when',
      label: columns.when,
      value: (row) => (row.kind === 'visit' ? row.visit.caredAt : row.followUp.on),
      exportText: when,
      cell: when,
      width: '11rem',
      isFixed: true,
    },
    { id: 'person', label: columns.person, value: (row) => personOf(row).name, isFixed: true },
    { id: 'register', label: columns.register, value: (row) => personOf(row).registerNumber, width: '9rem' },
    { id: 'room', label: columns.room, value: (row) => placeText(personOf(row)), width: '8rem' },
    {
      id: 'kind',
      label: columns.kind,
      value: (row) => (row.kind === 'visit' ? visitMessages.kinds[row.visit.kind] : words.followUpDue),
      width: '9rem',
    },
    {
      id: 'what',
      label: columns.what,
      value: (row) => (row.kind === 'visit' ? aboutVisit(row.visit) : (row.followUp.note ?? lateness(row))),
    },
    {
      id: 'state',
      label: columns.state,
      value: (row) => stateWord(stateOf(row)),
      cell: (row) => <StateBadge state={stateOf(row)} />,
      width: '10rem',
    },
    {
      id: 'carer',
      label: columns.carer,
      value: (row) => (row.kind === 'visit' ? row.visit.carerName : null),
      width: '9rem',
      isHiddenAtFirst: true,
    },
  ]
}

const lateness = (row: QueueRow & { readonly kind: 'follow-up' }): string =>
  row.followUp.daysLate > 0 ? words.followUpLate(formatNumber(row.followUp.daysLate)) : words.followUpToday
