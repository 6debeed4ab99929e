import { IconAlertTriangle } from '@tabler/icons-react'
import { type PresentedPerson, presentedUrgencies } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatMoment } from '../../format/times.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { goneWord } from './gone-word.ts'
import { PresentedBadge } from './PresentedBadge.tsx'

function UrgencyBadge({ urgency }: Pick<PresentedPerson, 'urgency'>) {
  const word = words.urgencies[urgency]
  if (urgency === 'routine') return word
  return (
    <MeaningBadge
      look={{ meaning: urgency === 'stat' ? 'danger' : 'attention', Icon: IconAlertTriangle }}
      word={word}
    />
  )
}

export function presentedColumns(zone: FacilityZone): readonly DataColumn<PresentedPerson>[] {
  const { columns } = words
  const added = (entry: PresentedPerson) => formatMoment(entry.added.at, zone)
  return [
    { id: 'person', label: columns.person, value: ({ person }) => person.name, isFixed: true },
    {
      id: 'state',
      label: columns.state,
      value: (entry) => goneWord(entry) ?? words.states[entry.state],
      cell: (entry) => <PresentedBadge entry={entry} />,
      width: '11.5rem',
      isFixed: true,
    },
    {
      id: 'urgency',
      label: columns.urgency,
      value: ({ urgency }) => presentedUrgencies.indexOf(urgency),
      cell: (entry) => <UrgencyBadge urgency={entry.urgency} />,
      exportText: ({ urgency }) => words.urgencies[urgency],
      width: '9.5rem',
    },
    { id: 'reason', label: columns.reason, value: ({ reason }) => reason },
    { id: 'place', label: columns.place, value: ({ person }) => placeText(person), width: '8rem' },
    {
      id: 'register',
      label: columns.register,
      value: ({ person }) => person.registerNumber,
      width: '9rem',
      isHiddenAtFirst: true,
    },
    {
      id: 'added',
      label: columns.added,
      value: (entry) => entry.added.at,
      cell: added,
      exportText: added,
      width: '10rem',
      isHiddenAtFirst: true,
    },
  ]
}
