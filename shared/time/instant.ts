import { z } from 'zod'
import { type CalendarDate, calendarDateOfDayNumber, dayNumberOf } from '#shared/time/calendar-date.ts'

/** A moment, UTC ISO 8601 with milliseconds: "2026-11-21T03:04:05.678Z". */
export type Instant = string & { readonly __instant: true }

export const instantSchema = z.iso.datetime({ precision: 3 }).transform((text) => text as Instant)

/** The only source of "now"; injected so that tests can set it. */
export interface Clock {
  now(): Instant
}

const millisecondsPerDay = 86_400_000

/** Milliseconds since 1970-01-01T00:00:00.000Z. */
export function millisecondsOf(instant: Instant): number {
  const day = dayNumberOf(instant.slice(0, 10) as CalendarDate)
  const hour = Number(instant.slice(11, 13))
  const minute = Number(instant.slice(14, 16))
  const second = Number(instant.slice(17, 19))
  const millisecond = Number(instant.slice(20, 23))
  return day * millisecondsPerDay + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
}

/** The moment that lies this many milliseconds after 1970-01-01T00:00:00.000Z. */
export function instantOfMilliseconds(milliseconds: number): Instant {
  const day = Math.floor(milliseconds / millisecondsPerDay)
  const rest = milliseconds - day * millisecondsPerDay
  const two = (value: number): string => String(value).padStart(2, '0')
  const hour = Math.floor(rest / 3_600_000)
  const minute = Math.floor(rest / 60_000) % 60
  const second = Math.floor(rest / 1000) % 60
  const millisecond = String(Math.floor(rest) % 1000).padStart(3, '0')
  return `${calendarDateOfDayNumber(day)}T${two(hour)}:${two(minute)}:${two(second)}.${millisecond}Z` as Instant
}

/** The moment `milliseconds` later (earlier when negative). */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantOfMilliseconds(millisecondsOf(instant) + milliseconds)
}

/** The moment `hours` later: clinical clocks (1x24, 2x24 hours) run in hours, not in working days. */
export function addHours(instant: Instant, hours: number): Instant {
  return addMilliseconds(instant, hours * 3_600_000)
}

/** Hours from one moment to another, with fractions; negative when `to` lies before `from`. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 3_600_000
}

/** Sort order: negative when `left` is earlier. The fixed width of an instant makes text order time order. */
export function compareInstants(left: Instant, right: Instant): number {
  return left < right ? -1 : left > right ? 1 : 0
}
