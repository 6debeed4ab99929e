import type { Countersign } from '#shared/features/countersigns/countersigns.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { StateBadge, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatMoment } from '../../format/times.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import { aboutVisit } from '../medical-records/visit-text.ts'
import { countersignMessages as words } from './countersigns.messages.ts'

const stateOf = ({ visit, signed }: Countersign) =>
  signed !== null ? 'done' : visit.state === 'open' ? 'incomplete' : 'waiting'

/** What can be read without when the side panel takes its room: what is signed and its state need it more. */
const inRoom: readonly string[] = ['place', 'carer']

export function countersignColumns(zone: FacilityZone, isBesidePanel: boolean): readonly DataColumn<Countersign>[] {
  return isBesidePanel ? allColumns(zone).filter(({ id }) => !inRoom.includes(id)) : allColumns(zone)
}

function allColumns(zone: FacilityZone): readonly DataColumn<Countersign>[] {
  const { columns } = words
  const caredAt = ({ visit }: Countersign) => formatMoment(visit.caredAt, zone)
  const signedAt = ({ signed }: Countersign) =>
    signed === null ? '' : `${formatMoment(signed.at, zone)}, ${signed.byName}`
  return [
    { id: 'person', label: columns.person, value: ({ person }) => person.name, isFixed: true },
    { id: 'place', label: columns.place, value: ({ person }) => placeText(person), width: '8rem' },
    {
      id: 'caredAt',
      label: columns.caredAt,
      value: ({ visit }) => visit.caredAt,
      cell: caredAt,
      exportText: caredAt,
      width: '11rem',
    },
    { id: 'about', label: columns.about, value: ({ visit }) => aboutVisit(visit) },
    { id: 'carer', label: columns.carer, value: ({ visit }) => visit.carerName, width: '10rem' },
    {
      id: 'signed',
      label: columns.signed,
      value: ({ signed }) => signed?.at ?? null,
      cell: signedAt,
      exportText: signedAt,
      isHiddenAtFirst: true,
    },
    {
      id: 'state',
      label: columns.state,
      value: (row) => stateWord(stateOf(row)),
      cell: (row) => <StateBadge state={stateOf(row)} />,
      width: '10rem',
      isFixed: true,
    },
  ]
}
