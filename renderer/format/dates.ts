import { type CalendarDate, datePartsOf, weekdayOf } from '#shared/time/calendar-date.ts'
import { formatMessages } from './format.messages.ts'

/** 21 Nov 2026: for lists and labels. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = datePartsOf(date)
  return `${day} ${formatMessages.shortMonths[month - 1] ?? ''} ${year}`
}

/** 21 November 2026. */
export function formatLongDate(date: CalendarDate): string {
  const { year, month, day } = datePartsOf(date)
  return `${day} ${formatMessages.longMonths[month - 1] ?? ''} ${year}`
}

/** Sabtu. */
export function formatWeekday(date: CalendarDate): string {
  return formatMessages.weekdays[weekdayOf(date) - 1] ?? ''
}

/** Sabtu, 21 November 2026: for letters, page heads and the counting of days. */
export function formatFullDate(date: CalendarDate): string {
  return `${formatWeekday(date)}, ${formatLongDate(date)}`
}
