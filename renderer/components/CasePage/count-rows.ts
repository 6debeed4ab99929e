import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { ExplainedStretch } from '#shared/time/hour-terms.ts'
import { hoursBetween } from '#shared/time/instant.ts'
import type { ExplainedDay } from '#shared/time/working-days.ts'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import { formatMinutes } from '../../format/durations.ts'
import { formatInstant } from '../../format/times.ts'
import { componentMessages as words } from '../components.messages.ts'

/** One line of "Jelaskan hitungan". */
export interface CountRow {
  readonly key: string
  readonly when: string
  readonly isCounted: boolean
  readonly meaning: string
  readonly note: string
}

/** A clock of hours: every stretch with how long it was, or that it does not count. */
export function rowsOfStretches(stretches: readonly ExplainedStretch[], zone: FacilityZone): readonly CountRow[] {
  return stretches.map((stretch) => ({
    key: stretch.from,
    when: words.stretch(formatInstant(stretch.from, zone), formatInstant(stretch.to, zone)),
    isCounted: stretch.counted,
    meaning: stretch.counted ? formatMinutes(hoursBetween(stretch.from, stretch.to) * 60) : words.notCounted,
    note: noteOf(stretch),
  }))
}

/** A clock of days: every day with its number, or that it does not count. */
export function rowsOfDays(days: readonly ExplainedDay[]): readonly CountRow[] {
  return days.map((day, index) => ({
    key: day.date,
    when: `${formatWeekday(day.date)}, ${formatDate(day.date)}`,
    isCounted: day.counted,
    meaning: day.counted
      ? words.countedAs(days.slice(0, index + 1).filter((earlier) => earlier.counted).length)
      : words.notCounted,
    note: noteOf(day),
  }))
}

function noteOf(
  line: Pick<ExplainedDay, 'name' | 'cause'> & { readonly reason: keyof typeof words.countedReasons },
): string {
  if (line.reason === 'paused' && line.cause !== undefined)
    return words.pausedFor(words.pauseCauses[line.cause] ?? line.cause)
  const reason = words.countedReasons[line.reason]
  if (line.name === undefined) return reason
  return line.reason === 'closed' ? `${reason}, ${line.name}` : line.name
}
