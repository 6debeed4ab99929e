import { type CalendarDate, daysBetween } from '../../time/calendar-date.ts'
import { crossTable, listTable } from '../assessment-overview/overview-rows.rules.ts'
import type { CountedTable } from '../assessment-overview/overview-table.ts'
import { isInSpan } from '../reports/report-period.rules.ts'
import type { StaffApplication, StaffFacts, StaffLine } from './staff-facts.ts'
import { staffWords } from './staff-overview.messages.ts'

const words = staffWords.applications

type Age = keyof typeof words.ages

const ageOf = (days: number): Age => (days <= 7 ? 'week' : days <= 14 ? 'fortnight' : days <= 30 ? 'month' : 'more')

const lineOf = ({ id, workerId }: StaffApplication, on: CalendarDate | null, note: string): StaffLine => ({
  ...{ workerId, applicationId: id, on, note },
})

export const runningNote = ({ number, openedOn, step }: StaffApplication, to: CalendarDate): string =>
  words.line(number, daysBetween(openedOn, to), step)

/** What came in and went out, and how long what runs has been running. */
export function applicationTables({ applications, span }: StaffFacts): readonly CountedTable<StaffLine>[] {
  const running = applications.filter(({ isRunning }) => isRunning)
  const runningLine = (one: StaffApplication) => lineOf(one, one.openedOn, runningNote(one, span.to))
  const closed = (day: (one: StaffApplication) => CalendarDate | null) =>
    applications.flatMap((one) => {
      const on = day(one)
      return on !== null && isInSpan(on, span) ? [lineOf(one, on, words.closed(one.number))] : []
    })
  const { rows } = words
  return [
    listTable<StaffLine>(
      { id: 'applications', group: 'course', title: words.title, note: null, head: words.head },
      staffWords.count,
      [
        {
          ...{ id: 'carried', label: rows.carried },
          lines: applications
            .filter(({ wasRunning }) => wasRunning)
            .map((one) => lineOf(one, one.openedOn, one.number)),
        },
        { id: 'opened', label: rows.opened, lines: closed(({ openedOn }) => openedOn) },
        { id: 'issued', label: rows.issued, lines: closed(({ issuedOn }) => issuedOn) },
        { id: 'refused', label: rows.refused, lines: closed(({ refusedOn }) => refusedOn) },
        { id: 'cancelled', label: rows.cancelled, lines: closed(({ cancelledOn }) => cancelledOn) },
        { id: 'running', label: rows.running, lines: running.map(runningLine) },
        { id: 'late', label: rows.late, lines: running.filter(({ isLate }) => isLate).map(runningLine) },
      ],
    ),
    crossTable<StaffLine>(
      {
        ...{ id: 'running', group: 'course', title: words.runningTitle, note: words.runningNote },
        ...{ head: words.runningHead, drawn: 'stack' },
      },
      running.map((one) => ({
        row: ageOf(daysBetween(one.openedOn, span.to)),
        column: one.isHere ? 'here' : 'outside',
        line: runningLine(one),
      })),
      {
        rows: (['week', 'fortnight', 'month', 'more'] as const).map((id) => ({ id, label: words.ages[id] })),
        columns: (['here', 'outside'] as const).map((id) => ({ id, label: words.turns[id] })),
        ...{ sum: staffWords.sum, all: staffWords.all },
      },
    ),
  ]
}
