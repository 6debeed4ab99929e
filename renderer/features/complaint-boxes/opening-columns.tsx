import { IconCircleCheck, IconCircleMinus, IconHourglass } from '@tabler/icons-react'
import type { BoxOpening } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatMoment } from '../../format/times.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'

const looks = {
  done: { meaning: 'done', Icon: IconCircleCheck },
  left: { meaning: 'attention', Icon: IconHourglass },
  voided: { meaning: 'neutral', Icon: IconCircleMinus },
} as const

const stateOf = ({ voided, left }: BoxOpening): keyof typeof looks =>
  voided !== null ? 'voided' : left > 0 ? 'left' : 'done'

export const openingWord = (row: BoxOpening): string => {
  const state = stateOf(row)
  return state === 'left' ? words.states.left(row.left) : words.states[state]
}

export const countedOf = ({ papers, recorded, setAside }: BoxOpening): string =>
  words.counted(papers, recorded, setAside)

/** Columns of the list of openings. */
export function openingColumns(zone: FacilityZone): readonly DataColumn<BoxOpening>[] {
  const opened = (row: BoxOpening) => formatMoment(row.openedAt, zone)
  return [
    {
      id: 'opened',
      label: words.openedAt,
      value: (row) => row.openedAt,
      cell: opened,
      exportText: opened,
      width: '9.5rem',
    },
    { id: 'box', label: words.box, value: ({ box }) => box.name, isFixed: true },
    { id: 'papers', label: words.papers, value: countedOf, width: '18rem' },
    {
      id: 'state',
      label: words.state,
      value: openingWord,
      cell: (row) => <MeaningBadge look={looks[stateOf(row)]} word={openingWord(row)} />,
      width: '10.5rem',
    },
    {
      id: 'officers',
      label: words.officers,
      value: ({ officer, second }) => `${officer}, ${second.name}`,
      width: '16rem',
    },
  ]
}
