import { IconAsterisk } from '@tabler/icons-react'
import type { HandoverMatter } from '#shared/features/shift-handover/shift-handover.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { StateBadge, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatMoment } from '../../format/times.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import { handoverMessages as words } from './shift-handover.messages.ts'

/** What can be read without when the side panel takes its room: what is to be done needs it more. */
const inRoom: readonly string[] = ['place', 'since']

export function matterColumns(zone: FacilityZone, isBesidePanel: boolean): readonly DataColumn<HandoverMatter>[] {
  const columns = allColumns(zone)
  if (!isBesidePanel) return columns
  return columns
    .filter(({ id }) => !inRoom.includes(id))
    .map((column) => (column.width === undefined ? column : { ...column, width: '8rem' }))
}

function allColumns(zone: FacilityZone): readonly DataColumn<HandoverMatter>[] {
  const { columns } = words
  const since = (matter: HandoverMatter) => formatMoment(matter.since, zone)
  return [
    { id: 'kind', label: columns.kind, value: ({ kind }) => words.kinds[kind], width: '10rem' },
    { id: 'person', label: columns.person, value: ({ person }) => person.name, isFixed: true },
    { id: 'place', label: columns.place, value: ({ person }) => placeText(person), width: '7rem' },
    { id: 'about', label: columns.about, value: ({ about }) => about },
    {
      id: 'since',
      label: columns.since,
      value: (matter) => matter.since,
      cell: since,
      exportText: since,
      width: '8.5rem',
    },
    {
      id: 'due',
      label: columns.due,
      value: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => (dueOn === null ? '' : formatDate(dueOn)),
      width: '8rem',
    },
    {
      id: 'state',
      label: columns.state,
      value: (matter) => [stateWord(stateOf(matter)), matter.isNew ? words.isNew : ''].filter(Boolean).join(', '),
      cell: (matter) => (
        <>
          <StateBadge state={stateOf(matter)} />{' '}
          {matter.isNew && <MeaningBadge look={{ meaning: 'attention', Icon: IconAsterisk }} word={words.isNew} />}
        </>
      ),
      width: '13rem',
      isFixed: true,
    },
  ]
}

const stateOf = ({ isLate }: HandoverMatter) => (isLate ? 'overdue' : 'waiting')
