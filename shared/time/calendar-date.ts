import { z } from 'zod'

/** A day on the wall calendar, "YYYY-MM-DD". Never converted between time zones. */
export type CalendarDate = string & { readonly __calendarDate: true }

/** Accepts only a real day: 2026-02-30 is refused. */
export const calendarDateSchema = z.iso.date().transform((text) => text as CalendarDate)

/** ISO number of a weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A calendar date taken apart. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Takes a date apart into numbers. */
export function datePartsOf(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Length of a month in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The date made of these numbers, or null where the calendar has no such day. */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate | null {
  const isReal =
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  return isReal ? format(year, month, day) : null
}

/** Days since 1970-01-01; computed by arithmetic so that no host's time zone can play a part. */
export function dayNumberOf(date: CalendarDate): number {
  const { year, month, day } = datePartsOf(date)
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date that lies this many days after 1970-01-01. */
export function calendarDateOfDayNumber(dayNumber: number): CalendarDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDateOfDayNumber(dayNumberOf(date) + days)
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** Sort order: negative when `left` is earlier. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The later of two dates. */
export function laterDate(left: CalendarDate, right: CalendarDate): CalendarDate {
  return left >= right ? left : right
}

/** Which day of the week a date is. */
export function weekdayOf(date: CalendarDate): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** Same day of a later month; the last day of that month where it is shorter (31 Jan + 1 month = 28 Feb). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = datePartsOf(date)
  const monthIndex = year * 12 + (month - 1) + months
  const newYear = Math.floor(monthIndex / 12)
  const newMonth = monthIndex - newYear * 12 + 1
  return format(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** Same day of a later year; 29 Feb becomes 28 Feb in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12)
}

/** Completed years of life on a day; 0 before the first birthday, negative never. */
export function ageInYears(birthDate: CalendarDate, onDate: CalendarDate): number {
  const birth = datePartsOf(birthDate)
  const day = datePartsOf(onDate)
  const hadBirthday = day.month > birth.month || (day.month === birth.month && day.day >= birth.day)
  return Math.max(0, day.year - birth.year - (hadBirthday ? 0 : 1))
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function format(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate
}
