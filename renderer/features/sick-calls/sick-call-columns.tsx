import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatHoursLeft } from '../../format/durations.ts'
import { formatMoment } from '../../format/times.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import { SickCallBadge, stateOfCall } from './SickCallBadge.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import type { useSickCallReference } from './sick-calls.queries.ts'

type Facts = NonNullable<ReturnType<typeof useSickCallReference>['data']>

/** A choice of the list by its name; one that the list no longer has by its code. */
export const titleIn = (list: readonly { readonly id: string; readonly title: string }[], id: string): string =>
  list.find((one) => one.id === id)?.title ?? id

const leftText = ({ status }: SickCall) =>
  status === null || status.hoursLeft === null ? '' : formatHoursLeft(status.hoursLeft)

export function sickCallColumns(zone: FacilityZone, facts: Facts | undefined): readonly DataColumn<SickCall>[] {
  const { columns } = words
  const received = (call: SickCall) => formatMoment(call.received.at, zone)
  return [
    { id: 'person', label: columns.person, value: ({ person }) => person.name, isFixed: true },
    {
      id: 'state',
      label: columns.state,
      value: stateOfCall,
      cell: (call) => <SickCallBadge call={call} />,
      width: '11.5rem',
      isFixed: true,
    },
    {
      id: 'left',
      label: columns.left,
      value: ({ status }) => status?.hoursLeft ?? null,
      cell: leftText,
      exportText: leftText,
      width: '9rem',
    },
    {
      id: 'register',
      label: columns.register,
      value: ({ person }) => person.registerNumber,
      width: '9rem',
      isHiddenAtFirst: true,
    },
    { id: 'place', label: columns.place, value: ({ person }) => placeText(person), width: '8rem' },
    { id: 'complaint', label: columns.complaint, value: ({ complaint }) => complaint },
    {
      id: 'received',
      label: columns.received,
      value: (call) => call.received.at,
      cell: received,
      exportText: received,
      width: '10rem',
    },
    {
      id: 'level',
      label: columns.level,
      value: ({ triage }) => (triage === null ? words.notTriaged : titleIn(facts?.levels ?? [], triage.level)),
      width: '8rem',
    },
    {
      id: 'channel',
      label: columns.channel,
      value: ({ channel }) => titleIn(facts?.channels ?? [], channel),
      isHiddenAtFirst: true,
    },
  ]
}
