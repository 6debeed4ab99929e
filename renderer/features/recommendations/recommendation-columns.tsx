import { Text } from '@mantine/core'
import { IconUrgent } from '@tabler/icons-react'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { registerWords } from '#shared/features/medical-recommendations/register.messages.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { DueCell, NameCell, TwoLines } from '../../components/DataTable/TwoLines.tsx'
import { StateBadge, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatTimeLeft } from '../../format/durations.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Recommendations.module.css'
import { recommendationMessages as words } from './recommendations.messages.ts'
import { turnName } from './turn-text.ts'

const missingText = (row: RecommendationRow) =>
  row.place === 'ended' ? '' : row.missingCount === 0 ? words.complete : words.missing(formatNumber(row.missingCount))

const turnText = (row: RecommendationRow) => (row.isMyTurn ? words.yours : (turnName(row.turn) ?? words.nobody))

/** What became of the clock: running, or how it stood when the answer came. */
function daysLeftText(row: RecommendationRow): string {
  const { workingDaysLeft, hoursLeft } = row
  if (workingDaysLeft === null) return row.outcome === null ? words.clockNotStarted : words.endedEarly
  if (row.outcome !== null && !row.isLate) return words.onTime
  return formatTimeLeft({ workingDaysLeft, hoursLeft })
}

/** Second line of the place: whom it waits for there, or how it came out. */
function placeDetail(row: RecommendationRow): string {
  if (row.place !== 'ended') {
    const name = turnName(row.turn)
    if (row.isMyTurn || name === null) return row.isMyTurn ? words.turnOf(words.yours) : words.nobody
    return row.turn.kind === 'post' ? name : words.turnOf(name)
  }
  const outcome = row.outcome === null ? '' : registerWords.outcomes[row.outcome]
  return row.endedOn === null ? outcome : `${outcome}, ${formatDate(row.endedOn)}`
}

/** Columns of the list of requests. */
export const recommendationColumns: readonly DataColumn<RecommendationRow>[] = [
  { id: 'number', label: words.columnNumber, value: (row) => row.number, width: '8.5rem', isFixed: true },
  {
    id: 'name',
    label: words.columnName,
    value: (row) => row.inmateName,
    isFixed: true,
    cell: ({ inmateName, isEmergency, registerNumber }) => (
      <NameCell
        name={
          <>
            {inmateName}
            {isEmergency && (
              <span className={classes.emergency}>
                <IconUrgent size={16} stroke={2} aria-hidden /> {words.emergency}
              </span>
            )}
          </>
        }
        number={registerNumber}
      />
    ),
  },
  {
    id: 'register',
    label: words.columnRegister,
    value: (row) => row.registerNumber,
    isHiddenAtFirst: true,
    width: '11rem',
  },
  {
    id: 'state',
    label: words.columnState,
    value: (row) => stateWord(row.state),
    cell: (row) => <StateBadge state={row.state} />,
    width: '10rem',
  },
  {
    id: 'missing',
    label: words.columnMissing,
    value: (row) => row.missingCount,
    exportText: missingText,
    cell: (row) => (
      <Text component="span" size="sm" {...(row.missingCount === 0 ? { c: 'dimmed' } : { fw: 600 })}>
        {missingText(row)}
      </Text>
    ),
    width: '8.75rem',
  },
  {
    id: 'place',
    label: words.columnPlace,
    value: (row) => registerWords.places[row.place],
    cell: (row) => (
      <TwoLines
        under={
          <Text size="sm" lineClamp={2} {...(row.isMyTurn ? { fw: 600 } : { c: 'dimmed' })}>
            {placeDetail(row)}
          </Text>
        }
      >
        {registerWords.places[row.place]}
      </TwoLines>
    ),
    width: '13rem',
  },
  { id: 'turn', label: words.columnTurn, value: turnText, isHiddenAtFirst: true, width: '13rem' },
  {
    id: 'daysLeft',
    label: words.columnDaysLeft,
    // The clock of an answered request has stopped: it stands behind those that still run.
    value: (row) => (row.outcome === null ? row.workingDaysLeft : null),
    exportText: daysLeftText,
    cell: (row) => (
      <DueCell text={daysLeftText(row)} due={row.workingDaysLeft === null ? null : row.due} isLate={row.isLate} />
    ),
    width: '10.5rem',
  },
  dateColumn('due', words.columnDue, (row) => row.due),
  dateColumn('opened', words.columnOpened, (row) => row.openedOn),
  dateColumn('ended', words.columnEnded, (row) => row.endedOn),
  textColumn('trigger', words.columnTrigger, (row) => registerWords.triggers[row.trigger]),
  textColumn('outcome', words.columnOutcome, (row) =>
    row.outcome === null ? '' : registerWords.outcomes[row.outcome],
  ),
  textColumn('block', words.columnBlock, (row) => row.block),
  {
    id: 'emergency',
    label: words.columnEmergency,
    value: (row) => (row.isEmergency ? words.emergency : words.planned),
    isHiddenAtFirst: true,
    width: '9rem',
  },
]

function dateColumn(
  id: string,
  label: string,
  value: (row: RecommendationRow) => CalendarDate | null,
): DataColumn<RecommendationRow> {
  const cell = (row: RecommendationRow) => {
    const date = value(row)
    return date === null ? null : formatDate(date)
  }
  return { id, label, value, cell, isHiddenAtFirst: true, width: '9rem' }
}

function textColumn(
  id: string,
  label: string,
  value: (row: RecommendationRow) => string | null,
): DataColumn<RecommendationRow> {
  return { id, label, value, isHiddenAtFirst: true, width: '10rem' }
}
