import type { StagePlace } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { stageMessages as words } from './coaching-stages.messages.ts'
import classes from './Stages.module.css'
import { differsLook, eligibilityLooks, eligibilityText, largestDifference, nextOnOf, stageWord } from './stage-text.ts'

const { columns } = words

type Gate = keyof StagePlace['dates']

/** The date that counts: of SDP, else our own. */
const gateColumn = (gate: Gate): DataColumn<StagePlace> => {
  const date = ({ dates }: StagePlace) => dates[gate].official ?? dates[gate].own
  const text = (row: StagePlace) => {
    const day = date(row)
    return day === null ? '' : formatDate(day)
  }
  return {
    id: gate,
    label: columns[gate],
    value: date,
    cell: text,
    exportText: text,
    width: '7.5rem',
    isHiddenAtFirst: true,
  }
}

const dayText = (day: ReturnType<typeof nextOnOf>) => (day === null ? '' : formatDate(day))

/** Columns of the list of people and their stages. */
export const stageColumns: readonly DataColumn<StagePlace>[] = [
  { id: 'person', label: columns.person, value: ({ person }) => person.name, isFixed: true },
  { id: 'register', label: columns.register, value: ({ person }) => person.registerNumber, width: '8rem' },
  {
    id: 'place',
    label: columns.place,
    value: ({ person: { block, room } }) => (block === null || room === null ? '' : `${block}/${room}`),
    width: '6rem',
    isHiddenAtFirst: true,
  },
  { id: 'stage', label: columns.stage, value: stageWord, width: '10rem' },
  {
    id: 'eligibility',
    label: columns.eligibility,
    value: eligibilityText,
    cell: (row) => (
      <div className={classes.wrapped}>
        <MeaningBadge look={eligibilityLooks[row.eligibility.kind]} word={eligibilityText(row)} />
      </div>
    ),
    width: '22rem',
  },
  {
    id: 'nextOn',
    label: columns.nextOn,
    value: nextOnOf,
    cell: (row) => dayText(nextOnOf(row)),
    exportText: (row) => dayText(nextOnOf(row)),
    width: '8rem',
    // Stands in the words beside it.
    isHiddenAtFirst: true,
  },
  gateColumn('oneThird'),
  gateColumn('oneHalf'),
  gateColumn('twoThirds'),
  gateColumn('expiry'),
  {
    id: 'hearing',
    label: columns.hearing,
    value: ({ lastHearingOn }) => lastHearingOn,
    cell: ({ lastHearingOn }) => dayText(lastHearingOn),
    exportText: ({ lastHearingOn }) => dayText(lastHearingOn),
    width: '8rem',
    isHiddenAtFirst: true,
  },
  {
    id: 'difference',
    label: columns.difference,
    value: largestDifference,
    cell: (row) => {
      const text = largestDifference(row)
      if (text === '') return ''
      return (
        <div className={classes.wrapped}>
          <MeaningBadge look={differsLook} word={text} />
        </div>
      )
    },
    width: '10rem',
  },
]
