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
}

export type CountedReason = 'counted' | 'weekend' | 'holiday' | 'start-day' | 'paused'

/** One day on the way to a due date and whether it was counted. */
export interface ExplainedDay {
  readonly date: CalendarDate
  readonly counted: boolean
  readonly reason: CountedReason
  /** Name of the holiday, where there is one. */
  readonly name?: string
}

export interface CountingOptions {
  /** Default false: the day after receipt is day one. */
  readonly countStartDay?: boolean
  readonly pauses?: readonly Pause[]
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
 * The last day of a term of `workingDays`, with every day on the way and why it did or did not count.
 * With 0 working days the start day itself is due.
 */
export function workingDayDeadline(
  start: CalendarDate,
  workingDays: number,
  calendar: WorkingCalendar,
  options: CountingOptions = {},
): WorkingDayDeadline {
  if (!Number.isInteger(workingDays) || workingDays < 0) throw new RangeError('workingDays must be a whole number')
  if (calendar.workdays.length === 0) throw new RangeError('a calendar needs at least one workday')
  const days: ExplainedDay[] = []
  let counted = 0
  let date = start
  for (;;) {
    const day = explainDay(date, date === start && options.countStartDay !== true, calendar, options.pauses ?? [])
    days.push(day)
    if (day.counted) counted += 1
    if (counted >= workingDays) break
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
  pauses: readonly Pause[],
): ExplainedDay {
  const holiday = holidayOn(date, calendar)
  const named = holiday === null ? {} : { name: holiday.name }
  if (isUncountedStart) return { date, counted: false, reason: 'start-day', ...named }
  if (holiday !== null) return { date, counted: false, reason: 'holiday', ...named }
  if (!calendar.workdays.includes(weekdayOf(date))) return { date, counted: false, reason: 'weekend' }
  if (pauses.some((pause) => pause.from <= date && date <= pause.to)) return { date, counted: false, reason: 'paused' }
  return { date, counted: true, reason: 'counted' }
}

function uncoveredYearsOf(days: readonly ExplainedDay[], calendar: WorkingCalendar): readonly number[] {
  const years = new Set(days.map((day) => Number(day.date.slice(0, 4))))
  return [...years].filter((year) => !calendar.coveredYears.includes(year))
}
