import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay, toLocalTime } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import { parseTime } from '../../format/parse-date.ts'
import { formatClock } from '../../format/times.ts'
import { referralFormMessages as words } from './referral-form.messages.ts'

/** When something happened, as it is typed: now, or earlier with a day, a time and a reason. */
export interface WhenValues {
  readonly isEarlier: boolean
  readonly day: CalendarDate | null
  readonly time: string
  readonly lateReason: string
}

export const rightNow: WhenValues = { isEarlier: false, day: null, time: '', lateReason: '' }

export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The moment that a day and a time tell; null where one of them is missing. */
export function momentOf(day: CalendarDate | null, time: string, zone: FacilityZone): Instant | null {
  const clock = parseTime(time)
  if (day === null || clock === null) return null
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return addMilliseconds(startOfDay(day, zone), (hours * 60 + minutes) * 60_000)
}

export const dayAndTime = (moment: Instant | null, zone: FacilityZone) => ({
  day: moment === null ? null : toLocalTime(moment, zone).date,
  time: moment === null ? '' : formatClock(moment, zone),
})

/** What every step is sent: null stands for now. */
export function happenedOf(values: WhenValues, zone: FacilityZone) {
  const at = values.isEarlier ? momentOf(values.day, values.time, zone) : null
  return { at, lateReason: values.isEarlier ? textOrNull(values.lateReason) : null }
}

export function whenProblems({ isEarlier, day, time }: WhenValues): Record<string, string> {
  const problems: Record<string, string> = {}
  if (isEarlier && day === null) problems.day = words.problems.day
  if (isEarlier && parseTime(time) === null) problems.time = words.problems.time
  return problems
}
