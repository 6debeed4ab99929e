import { type CalendarDate, calendarDateOf, datePartsOf } from '../../time/calendar-date.ts'

interface Held {
  readonly today: CalendarDate
  /** Whether anybody answered in this year, and in the one before. */
  readonly thisYear: boolean
  readonly lastYear: boolean
  /** First day of the unit's data. */
  readonly since: CalendarDate
}

/** From this month on there is little time left to ask enough people. */
const remindedFrom = 10

/**
 * The survey is held at least once a year (PermenPANRB 14/2017). Until when it still has to be; null where nothing is owed yet. A year in which
 * the unit did not use the programme is nobody's omission.
 */
export function surveyOwed({
  today,
  thisYear,
  lastYear,
  since,
}: Held): { readonly by: CalendarDate; readonly isLate: boolean } | null {
  if (thisYear) return null
  const { year, month } = datePartsOf(today)
  const [lastDay, dayBefore] = [calendarDateOf(year, 12, 31), calendarDateOf(year - 1, 12, 31)]
  if (!lastDay || !dayBefore) return null
  if (month >= remindedFrom) return { by: lastDay, isLate: false }
  const wasUsed = since <= dayBefore
  return !lastYear && wasUsed ? { by: dayBefore, isLate: true } : null
}
