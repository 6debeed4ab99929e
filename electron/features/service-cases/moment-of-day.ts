import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { endOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import type { LoadedCase } from './load-case.ts'

/**
 * The office tells a day, the rules want a moment. Today is now; an earlier day is its last moment, so that things told of the same day
 * never seem to happen before each other.
 */
export function momentOf(day: CalendarDate, { facts }: LoadedCase, { now }: { readonly now: Instant }): Instant {
  const { zone } = facts.settings
  return day === toCalendarDate(now, zone) ? now : addMilliseconds(endOfDay(day, zone), -1)
}
