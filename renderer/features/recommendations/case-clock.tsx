import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CaseClockView } from '../../components/CasePage/CaseClock.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages as words } from './case.messages.ts'

type Deadline = Recommendation['deadline']

/** The published clock as the page shows it, with every counted and skipped day behind "Jelaskan hitungan". */
export function clockOf(deadline: Deadline): CaseClockView {
  if (!deadline.started) return { kind: 'text', text: words.notStarted[deadline.why] }
  if (deadline.endedOn !== null) {
    return {
      kind: 'text',
      text: deadline.late ? words.clockEndedLate : words.clockEndedInTime,
      detail: words.clockEndedOn(formatFullDate(deadline.endedOn)),
    }
  }
  return {
    kind: 'due',
    due: deadline.due,
    workingDaysLeft: deadline.workingDaysLeft,
    days: deadline.explanation.map(({ name, ...day }) => (name === undefined ? day : { ...day, name })),
    note: <ClockNote deadline={deadline} />,
  }
}

function ClockNote({ deadline }: { readonly deadline: Extract<Deadline, { readonly started: true }> }) {
  const { clockDays, clockStart, startedOn, paused, uncoveredYears, calendarVersion, isPresentCalendar } = deadline
  return (
    <>
      <div>{words.clockNote(formatNumber(clockDays), words.clockStarts[clockStart], formatFullDate(startedOn))}</div>
      <div>{words.clockCalendar(calendarVersion)}</div>
      {!isPresentCalendar && <div>{words.clockOlderCalendar}</div>}
      {paused && <div>{words.clockPaused}</div>}
      {uncoveredYears.length > 0 && <div>{words.clockUncovered(uncoveredYears.join(', '))}</div>}
    </>
  )
}
