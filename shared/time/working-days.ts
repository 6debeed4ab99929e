import { addDays, type CalendarDate, type Weekday, weekdayOf } from '#shared/time/calendar-date.ts'

/** Why a day is free: by national decree, as collective leave, or by a regional decision. */
export type HolidayKind = 'libur-nasional' | 'cuti-bersama' | 'libur-daerah'

/** One free day, with the decree that says so. */
export interface Holiday {
  readonly date: CalendarDate
  readonly name: string
  readonly kind: HolidayKind
  readonly source: string
}

/** What the unit counts as working days. `version` is stored with each deadline computed from it. */
export interface WorkingCalendar {
  readonly version: string
  readonly workdays: readonly Weekday[]
  readonly holidays: readonly Holiday[]
  /** Years with a holiday table; a count that runs beyond them is only provisional. */
  readonly coveredYears: readonly number[]
}

/** A closed stretch of days, both ends included, in which a clock stands still. */
export interface Pause {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Code or id of what made it stand still. */
  readonly cause?: string
}

export type CountedReason = 'counted' | 'extended' | 'weekend' | 'holiday' | 'start-day' | 'paused'

/** One day on the way to a due date and whether it was counted. */
export interface ExplainedDay {
  readonly date: CalendarDate
  readonly counted: boolean
  readonly reason: CountedReason
  /** Name of the holiday, where there is one. */
  readonly name?: string
  /** Of the pause, where there is one. */
  readonly cause?: string
}

export interface CountingOptions {
  /** Default false: the day after receipt is day one. */
  readonly countStartDay?: boolean
  readonly pauses?: readonly Pause[]
  /** Days added to the term; they stand apart in the explanation. */
  readonly extendedBy?: number
  /** Calendar days: weekends and holidays count like any other day. */
  readonly everyDay?: boolean
}

/** A due date with its whole explanation, first day to last. */
export interface WorkingDayDeadline {
  readonly due: CalendarDate
  readonly days: readonly ExplainedDay[]
  /** Years walked through for which no holiday table is loaded. */
  readonly uncoveredYears: readonly number[]
}

/** Monday to Friday, the rule of the civil service. */
export const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5]

/** The holiday that falls on a day, or null. */
export function holidayOn(date: CalendarDate, calendar: WorkingCalendar): Holiday | null {
  return calendar.holidays.find((holiday) => holiday.date === date) ?? null
}

/** Whether offices work on a day. */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  return calendar.workdays.includes(weekdayOf(date)) && holidayOn(date, calendar) === null
}

/**
 * The last day of a term of `termDays` working days (calendar days with `everyDay`), with every day on the way and why it did or did not
 * count. With 0 days the start day itself is due.
 */
export function workingDayDeadline(
  start: CalendarDate,
  termDays: number,
  calendar: WorkingCalendar,
  options: CountingOptions = {},
): WorkingDayDeadline {
  const extendedBy = options.extendedBy ?? 0
  if (![termDays, extendedBy].every((days) => Number.isInteger(days) && days >= 0))
    throw new RangeError('a term of days must be a whole number')
  if (calendar.workdays.length === 0) throw new RangeError('a calendar needs at least one workday')
  const days: ExplainedDay[] = []
  let counted = 0
  let date = start
  for (;;) {
    const day = explainDay(date, date === start && options.countStartDay !== true, calendar, options)
    if (day.counted) counted += 1
    days.push(day.counted && counted > termDays ? { ...day, reason: 'extended' } : day)
    if (counted >= termDays + extendedBy) break
    date = addDays(date, 1)
  }
  return { due: date, days, uncoveredYears: uncoveredYearsOf(days, calendar) }
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let date = from; date < to; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) count += 1
  }
  return count
}

function explainDay(
  date: CalendarDate,
  isUncountedStart: boolean,
  calendar: WorkingCalendar,
  { pauses = [], everyDay = false }: CountingOptions,
): ExplainedDay {
  const holiday = holidayOn(date, calendar)
  const named = holiday === null ? {} : { name: holiday.name }
  if (isUncountedStart) return { date, counted: false, reason: 'start-day', ...named }
  if (holiday !== null && !everyDay) return { date, counted: false, reason: 'holiday', ...named }
  if (!calendar.workdays.includes(weekdayOf(date)) && !everyDay) return { date, counted: false, reason: 'weekend' }
  const pause = pauses.find((one) => one.from <= date && date <= one.to)
  if (pause === undefined) return { date, counted: true, reason: 'counted' }
  return { date, counted: false, reason: 'paused', ...(pause.cause === undefined ? {} : { cause: pause.cause }) }
}

function uncoveredYearsOf(days: readonly ExplainedDay[], calendar: WorkingCalendar): readonly number[] {
  const years = new Set(days.map((day) => Number(day.date.slice(0, 4))))
  return [...years].filter((year) => !calendar.coveredYears.includes(year))
}
