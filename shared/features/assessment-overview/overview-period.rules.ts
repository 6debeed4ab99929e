import {
  type CalendarDate,
  calendarDateOf,
  calendarDateSchema,
  datePartsOf,
  daysBetween,
  daysInMonth,
} from '../../time/calendar-date.ts'
import type { ReportSpan } from '../reports/report-period.rules.ts'

/** What an overview may be made for: a year, a quarter, a month, or days of one's own choice. */
export const overviewPeriodKinds = ['month', 'quarter', 'year', 'days'] as const

export type OverviewPeriodKind = (typeof overviewPeriodKinds)[number]

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const overviewRefusalCodes = ['overview-in-future', 'overview-backwards', 'overview-too-long'] as const

export type OverviewRefusalCode = (typeof overviewRefusalCodes)[number]

/** Nobody reads more days at once; a wrong year is found out before it is reckoned. */
const longestDays = 3660

/** All days of a month, of a quarter or of a year (no month). */
const monthsOf = (year: number, first: number, count: number): ReportSpan | null => {
  const last = first + count - 1
  const from = calendarDateOf(year, first, 1)
  const to = calendarDateOf(year, last, daysInMonth(year, last))
  return from === null || to === null ? null : { from, to }
}

const dayOf = (text: string | undefined): CalendarDate | null => calendarDateSchema.safeParse(text).data ?? null

/** The days that an address names: 2026, 2026-q3, 2026-09, 2026-09-05_2026-10-03. Null for what is no period. */
export function readOverviewPeriod(text: string | null): ReportSpan | null {
  const found = /^(2[01]\d\d)(?:-q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text ?? '')
  if (found) {
    const year = Number(found[1])
    if (found[2] !== undefined) return monthsOf(year, Number(found[2]) * 3 - 2, 3)
    return found[3] === undefined ? monthsOf(year, 1, 12) : monthsOf(year, Number(found[3]), 1)
  }
  const [first, second, ...rest] = (text ?? '').split('_')
  const [from, to] = [dayOf(first), dayOf(second)]
  return from === null || to === null || rest.length > 0 ? null : { from, to }
}

/** Which kind of period these days are; other days than those of a month, quarter or year are days of one's own. */
export function overviewPeriodKind({ from, to }: ReportSpan): OverviewPeriodKind {
  const { year, month } = datePartsOf(from)
  const isExactly = (first: number, count: number): boolean => {
    const whole = monthsOf(year, first, count)
    return whole?.from === from && whole.to === to
  }
  if (isExactly(month, 1)) return 'month'
  if (month % 3 === 1 && isExactly(month, 3)) return 'quarter'
  return month === 1 && isExactly(1, 12) ? 'year' : 'days'
}

/** The period of a kind in which a day lies. */
export function periodAround(day: CalendarDate, kind: Exclude<OverviewPeriodKind, 'days'>): ReportSpan {
  const { year, month } = datePartsOf(day)
  const first = kind === 'year' ? 1 : kind === 'month' ? month : month - ((month - 1) % 3)
  const count = kind === 'year' ? 12 : kind === 'month' ? 1 : 3
  return monthsOf(year, first, count) ?? { from: day, to: day }
}

/** As it stands in an address. */
export function overviewPeriodText(span: ReportSpan): string {
  const { year, month } = datePartsOf(span.from)
  switch (overviewPeriodKind(span)) {
    case 'year':
      return String(year)
    case 'quarter':
      return `${year}-q${Math.ceil(month / 3)}`
    case 'month':
      return span.from.slice(0, 7)
    case 'days':
      return `${span.from}_${span.to}`
  }
}

/** Why an overview cannot be made of these days; null where it can. */
export function overviewObstacle({ from, to }: ReportSpan, today: CalendarDate): OverviewRefusalCode | null {
  if (to < from) return 'overview-backwards'
  if (from > today) return 'overview-in-future'
  return daysBetween(from, to) > longestDays ? 'overview-too-long' : null
}

/** The months that a span touches, each cut to it. */
export function monthsIn({ from, to }: ReportSpan): readonly (ReportSpan & { readonly isWhole: boolean })[] {
  const months: (ReportSpan & { isWhole: boolean })[] = []
  for (let day = from; day <= to; ) {
    const whole = periodAround(day, 'month')
    const cut = { from: whole.from < from ? from : whole.from, to: whole.to > to ? to : whole.to }
    months.push({ ...cut, isWhole: cut.from === whole.from && cut.to === whole.to })
    const { year, month } = datePartsOf(whole.from)
    day = calendarDateOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? (to as CalendarDate)
    if (day <= whole.to) break
  }
  return months
}
