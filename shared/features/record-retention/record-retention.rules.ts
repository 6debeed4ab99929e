import { addDays, addYears, type CalendarDate } from '../../time/calendar-date.ts'
import { keptUntil } from '../medical-records/medical-records.rules.ts'

/** `details.reason` of every refusal here; the page owns one text per code. */
export const retentionRefusals = ['held-already', 'released-already', 'merged-away'] as const

/**
 * The newest day of last care whose record need not be kept any more on `today`. Found by steps, because a year that began on 29 February
 * ends on the 28th: two days of care then end on the same day.
 */
export function lastCareOver(today: CalendarDate, years: number): CalendarDate {
  let day = addYears(today, -years)
  while (keptUntil(day, years) >= today) day = addDays(day, -1)
  while (keptUntil(addDays(day, 1), years) < today) day = addDays(day, 1)
  return day
}
