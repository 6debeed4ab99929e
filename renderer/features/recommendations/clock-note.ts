import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { formatFullDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages as words } from './case.messages.ts'

type Started = Extract<Recommendation['deadline'], { readonly started: true }>

/** What stands above the count: the term, what set it going, and the calendar it is counted with. */
export function clockNotes(deadline: Omit<Started, 'preparation'>): readonly string[] {
  const { clockAmount, clockUnit, extendedBy, since, startedOn, uncoveredYears } = deadline
  const { calendarVersion, isPresentCalendar, stretches } = deadline
  const unit = words.clockUnits[clockUnit]
  return [
    words.clockNote(unit(formatNumber(clockAmount)), since, formatFullDate(startedOn)),
    ...(stretches.length === 0 ? [words.clockStartDay] : []),
    ...(extendedBy > 0 ? [words.clockExtended(unit(formatNumber(extendedBy)))] : []),
    words.clockCalendar(calendarVersion),
    ...(isPresentCalendar ? [] : [words.clockOlderCalendar]),
    ...(uncoveredYears.length > 0 ? [words.clockUncovered(uncoveredYears.join(', '))] : []),
  ]
}
