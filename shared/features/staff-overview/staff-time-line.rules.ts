import { addDays, type CalendarDate, calendarDateOf, datePartsOf } from '../../time/calendar-date.ts'
import type { LicenceFact, LicenceKind } from '../credentials/credentials.rules.ts'
import type { ReportSpan } from '../reports/report-period.rules.ts'

/** A permit lasts five years: as many before today and after it show the one before, the present one and the next. */
const yearsAround = 5

/** Whole years around a day. */
export function yearsShown(today: CalendarDate): ReportSpan {
  const { year } = datePartsOf(today)
  return {
    from: calendarDateOf(year - yearsAround, 1, 1) ?? today,
    to: calendarDateOf(year + yearsAround, 12, 31) ?? today,
  }
}

/** The days of a span on which no licence of the kind held; a permit only counts for this unit. */
export function gapsIn(span: ReportSpan, kind: LicenceKind, licences: readonly LicenceFact[]): readonly ReportSpan[] {
  const held = licences
    .filter((licence) => licence.kind === kind && (kind === 'str' || licence.isHere))
    .toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1))
  const gaps: ReportSpan[] = []
  let open = span.from
  for (const { issuedOn, validUntil } of held) {
    if (open > span.to) return gaps
    if (issuedOn > open) {
      const before = addDays(issuedOn, -1)
      gaps.push({ from: open, to: before < span.to ? before : span.to })
    }
    if (validUntil === null) return gaps
    if (validUntil >= open) open = addDays(validUntil, 1)
  }
  if (open <= span.to) gaps.push({ from: open, to: span.to })
  return gaps
}
