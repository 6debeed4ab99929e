import { Text } from '@mantine/core'
import { IconAlertTriangle, IconUrgent } from '@tabler/icons-react'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { StateBadge, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatTimeLeft } from '../../format/durations.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Recommendations.module.css'
import { recommendationMessages as words } from './recommendations.messages.ts'
import { turnName } from './turn-text.ts'

const missingText = (row: RecommendationRow) =>
  row.missingCount === 0 ? words.complete : words.missing(formatNumber(row.missingCount))

const turnText = (row: RecommendationRow) => (row.isMyTurn ? words.yours : (turnName(row.turn) ?? words.nobody))

const daysLeftText = (row: RecommendationRow) =>
  row.workingDaysLeft === null
    ? words.clockNotStarted
    : formatTimeLeft({ workingDaysLeft: row.workingDaysLeft, hoursLeft: row.hoursLeft })

/** Columns of the list of requests. */
export const recommendationColumns: readonly DataColumn<RecommendationRow>[] = [
  { id: 'number', label: words.columnNumber, value: (row) => row.number, width: '8.5rem', isFixed: true },
  {
    id: 'name',
    label: words.columnName,
    value: (row) => row.inmateName,
    isFixed: true,
    cell: (row) => (
      <div className={classes.person}>
        <span>
          {row.inmateName}
          {row.isEmergency && (
            <span className={classes.emergency}>
              <IconUrgent size={16} stroke={2} aria-hidden /> {words.emergency}
            </span>
          )}
        </span>
        {row.registerNumber && (
          <Text size="sm" c="dimmed">
            {row.registerNumber}
          </Text>
        )}
      </div>
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
    width: '9rem',
  },
  {
    id: 'turn',
    label: words.columnTurn,
    value: turnText,
    cell: (row) => (
      <Text component="span" size="sm" {...(row.isMyTurn ? { fw: 600 } : {})}>
        {turnText(row)}
      </Text>
    ),
    width: '13rem',
  },
  {
    id: 'daysLeft',
    label: words.columnDaysLeft,
    value: (row) => row.workingDaysLeft,
    exportText: daysLeftText,
    cell: (row) => <DaysLeft row={row} />,
    width: '12rem',
  },
  {
    id: 'opened',
    label: words.columnOpened,
    value: (row) => row.openedAt,
    cell: (row) => <OpenedOn row={row} />,
    isHiddenAtFirst: true,
    width: '9rem',
  },
  {
    id: 'emergency',
    label: words.columnEmergency,
    value: (row) => (row.isEmergency ? words.emergency : words.planned),
    isHiddenAtFirst: true,
    width: '9rem',
  },
]

function OpenedOn({ row }: { readonly row: RecommendationRow }) {
  const zone = useZone()
  return <>{formatDate(toCalendarDate(row.openedAt, zone))}</>
}

/** Working days with the due date below; late ones carry a sign besides the colour. */
function DaysLeft({ row }: { readonly row: RecommendationRow }) {
  if (row.workingDaysLeft === null || row.due === null) {
    return (
      <Text component="span" size="sm" c="dimmed">
        {words.clockNotStarted}
      </Text>
    )
  }
  return (
    <div className={classes.person}>
      <span className={classes.days} data-late={row.isLate || undefined}>
        {row.isLate && <IconAlertTriangle size={16} stroke={2} aria-hidden />}
        {daysLeftText(row)}
      </span>
      <Text size="sm" c="dimmed">
        {formatDate(row.due)}
      </Text>
    </div>
  )
}
