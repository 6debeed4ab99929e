import type { AssessmentRow } from '#shared/features/assessments/assessments.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { DueCell, NameCell } from '../../components/DataTable/TwoLines.tsx'
import { formatDate } from '../../format/dates.ts'
import { turnText } from '../recommendations/case-columns.tsx'
import { daysLeftText } from './assessment-order.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

const turnOf = (row: AssessmentRow) =>
  row.phase === 'cancelled' ? words.cancelled : turnText(words, { ...row, isEnded: isEnded(row.phase) })

const number: DataColumn<AssessmentRow> = {
  ...{ id: 'number', label: words.columns.number, value: (row) => row.number, width: '8.5rem', isFixed: true },
}

const name: DataColumn<AssessmentRow> = {
  ...{ id: 'name', label: words.columns.name, value: (row) => row.name, isFixed: true },
  cell: ({ name, registerNumber }) => <NameCell name={name} number={registerNumber} />,
}

const course: readonly DataColumn<AssessmentRow>[] = [
  { id: 'trigger', label: words.columns.trigger, value: (row) => row.triggerTitle, width: '12rem' },
  { id: 'assessor', label: words.columns.assessor, value: (row) => row.assessorName, width: '10rem' },
  { id: 'turn', label: words.columns.turn, value: turnOf, width: '8rem' },
  {
    ...{ id: 'due', label: words.columns.due, value: ({ due }) => due, width: '9.5rem' },
    cell: (row) => <DueCell text={daysLeftText(row)} due={row.due} isLate={row.isLate} />,
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
