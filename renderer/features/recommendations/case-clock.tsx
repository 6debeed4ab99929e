import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CaseClockView } from '../../components/CasePage/CaseClock.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { caseMessages as words } from './case.messages.ts'
import { clockNotes } from './clock-note.ts'

type Deadline = Recommendation['deadline']

/** The published clock as the page shows it, with every counted and skipped day behind "Jelaskan hitungan". */
export function clockOf(deadline: Deadline): CaseClockView {
  if (!deadline.started) return { kind: 'text', text: words.notStarted[deadline.why](deadline.startsWhen) }
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
    dueAt: deadline.dueAt,
    hoursLeft: deadline.hoursLeft,
    isLate: deadline.late,
    days: deadline.explanation.map(withoutHoles),
    stretches: deadline.stretches.map(withoutHoles),
    pausedFor: deadline.pausedBecause ?? (deadline.paused ? words.clockPausedByReturn : undefined),
    note: <ClockNote deadline={deadline} />,
  }
}

type WithoutHoles<Line> = { [Key in keyof Line]: Exclude<Line[Key], undefined> }

/** The wire writes an absent name as undefined, which the rules do not know. */
function withoutHoles<Line extends object>(line: Line): WithoutHoles<Line> {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as WithoutHoles<Line>
}

function ClockNote({ deadline }: { readonly deadline: Extract<Deadline, { readonly started: true }> }) {
  return clockNotes(deadline).map((line) => <div key={line}>{line}</div>)
}
