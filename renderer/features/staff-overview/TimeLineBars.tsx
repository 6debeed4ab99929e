import type { TimeLineRow } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { gapsText, licencesText } from '#shared/features/staff-overview/time-line-words.rules.ts'
import { type CalendarDate, calendarDateOf, datePartsOf, daysBetween } from '#shared/time/calendar-date.ts'
import { staffOverviewMessages as words } from './staff-overview.messages.ts'
import classes from './TimeLineBars.module.css'

export interface ShownYears {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly today: CalendarDate
}

const share = ({ from, to }: ShownYears, day: CalendarDate): number => {
  const whole = daysBetween(from, to) + 1
  return (Math.min(Math.max(daysBetween(from, day), 0), whole) / whole) * 100
}

const place = (years: ShownYears, from: CalendarDate, to: CalendarDate) => {
  const start = share(years, from)
  return { insetInlineStart: `${start}%`, width: `${Math.max(share(years, to) - start, 0.4)}%` }
}

/** STR above, SIP for this unit below; a screen reader is told the same in words. */
export function TimeLineBars({ row, years }: { readonly row: TimeLineRow; readonly years: ShownYears }) {
  const told = [licencesText(row, 'str'), licencesText(row, 'sip'), gapsText(row)].filter((text) => text !== '')
  const first = datePartsOf(years.from).year
  const starts = Array.from({ length: datePartsOf(years.to).year - first }, (_, index) => first + index + 1)
  const shown = row.licences.filter(
    ({ kind, isHere, validUntil }) => (kind === 'str' || isHere) && (validUntil ?? years.to) >= years.from,
  )
  return (
    <span className={classes.box} role="img" aria-label={told.length === 0 ? words.nothing : told.join('; ')}>
      {starts.map((year) => (
        <span
          key={year}
          className={classes.year}
          style={{ insetInlineStart: `${share(years, calendarDateOf(year, 1, 1) ?? years.from)}%` }}
        />
      ))}
      {shown.map(({ id, kind, number, issuedOn, validUntil, standing }) => (
        <span
          key={id}
          className={classes.bar}
          data-kind={kind}
          data-over={standing === 'expired' || standing === 'renewed' || undefined}
          title={`${staffWords.kinds[kind]} ${number}`}
          style={place(years, issuedOn, validUntil ?? years.to)}
        />
      ))}
      {row.gaps.map(({ kind, from, to }) => (
        <span
          key={`${kind}${from}`}
          className={classes.gap}
          data-kind={kind}
          title={staffWords.timeLine.gap(kind, from, to)}
          style={place(years, from, to)}
        />
      ))}
      <span className={classes.today} style={{ insetInlineStart: `${share(years, years.today)}%` }} />
    </span>
  )
}
