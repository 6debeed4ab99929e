import { z } from 'zod'
import { type CalendarDate, calendarDateOf, daysInMonth } from '#shared/time/calendar-date.ts'

/** A month, or a whole year, for which a report is made. */
export const reportPeriodSchema = z.strictObject({
  year: z.int().min(2000).max(2200),
  /** Null: the whole year. */
  month: z.int().min(1).max(12).nullable(),
})

export type ReportPeriod = z.infer<typeof reportPeriodSchema>

/** As it stands in an address: 2026 or 2026-09. */
export const periodText = ({ year, month }: ReportPeriod): string =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`

/** Null for what is no period. */
export function readPeriod(text: string | null): ReportPeriod | null {
  const found = /^(2[01]\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(text ?? '')
  return found ? { year: Number(found[1]), month: found[2] === undefined ? null : Number(found[2]) } : null
}

/** The days a report speaks of, both ends included. */
export interface ReportSpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A month, or the whole year without one, no longer than until today; null for what has not begun. */
export function reportSpan(year: number, month: number | null, today: CalendarDate): ReportSpan | null {
  const last = month ?? 12
  const from = calendarDateOf(year, month ?? 1, 1)
  const to = calendarDateOf(year, last, daysInMonth(year, last))
  if (from === null || to === null || from > today) return null
  return { from, to: to > today ? today : to }
}

export const isInSpan = (day: CalendarDate, span: ReportSpan): boolean => span.from <= day && day <= span.to

/** The middle value; between the two middle ones where their number is even. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}

/** Years in which there is something to report, newest first: from the first day on which something came in. */
export function reportedYears(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
