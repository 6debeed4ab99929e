import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { endOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { momentAt } from '#shared/time/hour-terms.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import type { LoadedCase } from './load-case.ts'

/**
 * The office tells a day, and the time where a clock of hours needs it; the rules want a moment. Without a time today is now; an earlier day is
 * its last moment, so that things told of the same day never seem to happen before each other.
 */
export function momentOf(
  { on, time }: { readonly on: CalendarDate; readonly time: string | null },
  { facts }: LoadedCase,
  { now }: { readonly now: Instant },
): Instant {
  const { zone } = facts.settings
  if (time !== null) return momentAt(on, time, zone)
  return on === toCalendarDate(now, zone) ? now : addMilliseconds(endOfDay(on, zone), -1)
}
