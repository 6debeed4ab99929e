import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AssessmentRow } from '#shared/features/assessments/assessments.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import classes from '../recommendations/Recommendations.module.css'
import { turnName } from '../recommendations/turn-text.ts'
import { daysLeftText } from './assessment-order.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

const turnText = (row: AssessmentRow) =>
  row.phase === 'cancelled'
    ? words.cancelled
    : isEnded(row.phase)
      ? words.ended
      : row.isMyTurn
        ? words.yours
        : (turnName(row.turn) ?? words.nobody)

function DueCell({ row }: { readonly row: AssessmentRow }) {
  if (row.due === null)
    return (
      <Text component="span" size="sm" c="dimmed">
        {daysLeftText(row)}
      </Text>
    )
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

const number: DataColumn<AssessmentRow> = {
  ...{ id: 'number', label: words.columns.number, value: (row) => row.number, width: '8.5rem', isFixed: true },
}

const name: DataColumn<AssessmentRow> = {
  ...{ id: 'name', label: words.columns.name, value: (row) => row.name, isFixed: true },
  cell: (row) => (
    <div className={classes.person}>
      <span>{row.name}</span>
      {row.registerNumber && (
        <Text size="sm" c="dimmed">
          {row.registerNumber}
        </Text>
      )}
    </div>
  ),
}

const course: readonly DataColumn<AssessmentRow>[] = [
  { id: 'trigger', label: words.columns.trigger, value: (row) => row.triggerTitle, width: '12rem' },
  { id: 'assessor', label: words.columns.assessor, value: (row) => row.assessorName, width: '10rem' },
  { id: 'turn', label: words.columns.turn, value: turnText, width: '8rem' },
  {
    ...{ id: 'due', label: words.columns.due, value: ({ due }) => due, width: '9.5rem' },
    cell: (row) => <DueCell row={row} />,
    exportText: (row) => daysLeftText(row),
  },
  {
    ...{ id: 'next', label: words.columns.nextDue, value: ({ nextDueOn }) => nextDueOn, width: '8.5rem' },
    cell: ({ nextDueOn }) => (nextDueOn === null ? null : formatDate(nextDueOn)),
  },
]

export const assessmentColumns: readonly DataColumn<AssessmentRow>[] = [number, name, ...course]

/** On the page of the person, whose name stands above. */
export const assessmentColumnsOfPerson: readonly DataColumn<AssessmentRow>[] = [number, ...course]
