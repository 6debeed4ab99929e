import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { formatDate } from '../../format/dates.ts'
import { formatTimeLeft } from '../../format/durations.ts'
import { formatInstant } from '../../format/times.ts'
import { caseMessages as words } from './case.messages.ts'

/** The clock of one step or paper in a line; '' where it has none. */
export function partClockText(clock: Recommendation['steps'][number]['clock'], zone: FacilityZone): string {
  if (clock === null) return ''
  const when = clock.dueAt === null ? formatDate(clock.due) : formatInstant(clock.dueAt, zone)
  if (clock.doneAt === null) return words.partDue(when, formatTimeLeft(clock))
  const isLate = clock.dueAt === null ? toCalendarDate(clock.doneAt, zone) > clock.due : clock.doneAt > clock.dueAt
  return isLate ? words.partLate(when) : words.partDone(when)
}
