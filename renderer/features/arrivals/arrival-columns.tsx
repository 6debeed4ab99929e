import type { ArrivalSummary } from '#shared/features/arrivals/arrivals.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatHoursLeft } from '../../format/durations.ts'
import { formatMoment } from '../../format/times.ts'
import classes from './Arrivals.module.css'
import { completeLook, missingLook, outcomeLooks, standingLooks } from './arrival-looks.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

export const placeOf = ({ block, room }: ArrivalSummary['inmate']): string =>
  block === null ? words.noRoom : words.place(block, room ?? '')

/** What stands beside the hours: how long is left, or that nothing is to be done any more. */
export function leftText({ standing, hoursLeft, lookAgainOn, isDoneLate }: ArrivalSummary): string {
  if (standing === 'done') return isDoneLate ? words.doneLate : words.standings.done
  if (standing === 'observing') return lookAgainOn === null ? '' : words.lookAgain(formatDate(lookAgainOn))
  return formatHoursLeft(hoursLeft)
}

const missingOf = ({ checks }: ArrivalSummary) => checks.filter(({ metAt }) => metAt === null)

export function arrivalColumns(zone: FacilityZone): readonly DataColumn<ArrivalSummary>[] {
  const { columns } = words
  return [
    { id: 'person', label: columns.person, value: ({ inmate }) => inmate.name, width: '11rem', isFixed: true },
    { id: 'room', label: columns.room, value: ({ inmate }) => placeOf(inmate), width: '6.5rem' },
    {
      id: 'came',
      label: columns.came,
      value: ({ arrivedAt }) => arrivedAt,
      cell: ({ arrivedAt }) => formatMoment(arrivedAt, zone),
      exportText: ({ arrivedAt }) => formatMoment(arrivedAt, zone),
      width: '10rem',
    },
    {
      id: 'missing',
      label: columns.missing,
      value: (row) =>
        missingOf(row)
          .map(({ label }) => label)
          .join(', ') || words.nothingMissing,
      cell: (row) => (
        <span className={classes.marks}>
          {missingOf(row).map(({ id, label }) => (
            <MeaningBadge key={id} look={missingLook} word={label} />
          ))}
          {missingOf(row).length === 0 && <MeaningBadge look={completeLook} word={words.nothingMissing} />}
        </span>
      ),
    },
    {
      id: 'left',
      label: columns.left,
      value: ({ dueAt }) => dueAt,
      cell: (row) => <MeaningBadge look={standingLooks[row.standing]} word={leftText(row)} />,
      exportText: leftText,
      width: '11.5rem',
      isFixed: true,
    },
    {
      id: 'outcome',
      label: columns.outcome,
      value: ({ outcome }) => (outcome === null ? words.noDecision : words.outcomes[outcome]),
      cell: ({ outcome }) =>
        outcome === null ? (
          words.noDecision
        ) : (
          <MeaningBadge look={outcomeLooks[outcome]} word={words.outcomes[outcome]} />
        ),
      width: '8rem',
    },
    {
      id: 'card',
      label: columns.card,
      value: ({ hasCard }) => (hasCard ? words.cardYes : words.cardNo),
      width: '5rem',
    },
  ]
}
