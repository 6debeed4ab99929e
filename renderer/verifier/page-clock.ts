import type { LocalTime } from '#shared/bundle/stored-zip.ts'
import { type CalendarDate, calendarDateOf } from '#shared/time/calendar-date.ts'
import { type Instant, instantOfMilliseconds } from '#shared/time/instant.ts'

const moment = (): number => performance.timeOrigin + performance.now()

/** The only place of this page that knows what time it is. */
export const pageNow = (): Instant => instantOfMilliseconds(Math.floor(moment()))

/** By the clock on the wall of the office, which is the computer's own. */
export function localTime(): LocalTime {
  const now = new Date(moment())
  return {
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
    hour: now.getHours(),
    minute: now.getMinutes(),
    second: now.getSeconds(),
  }
}

export function pageToday(): CalendarDate {
  const { year, month, day } = localTime()
  const today = calendarDateOf(year, month, day)
  if (today === null) throw new RangeError('the computer has no date')
  return today
}
