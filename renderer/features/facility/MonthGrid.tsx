import { VisuallyHidden } from '@mantine/core'
import type { z } from 'zod'
import type { holidaySchema } from '#shared/features/facility/facility.contract.ts'
import { calendarDateOf, daysInMonth, weekdayOf } from '#shared/time/calendar-date.ts'
import { formatMessages } from '../../format/format.messages.ts'
import classes from './Calendar.module.css'
import { calendarMessages } from './calendar.messages.ts'

export type Holiday = z.infer<typeof holidaySchema>

interface MonthGridProps {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** Days in force only. */
  readonly holidays: readonly Holiday[]
  readonly today: string
}

/** One month, small: weekends pale, holidays marked by kind and named when pointed at or read aloud. */
export function MonthGrid({ year, month, holidays, today }: MonthGridProps) {
  return (
    <table className={classes.month}>
      <caption>{formatMessages.longMonths[month - 1]}</caption>
      <thead>
        <tr>
          {formatMessages.weekdays.map((weekday, index) => (
            <th key={weekday} scope="col">
              <span aria-hidden>{calendarMessages.weekdayLetters[index]}</span>
              <VisuallyHidden>{weekday}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => (
              <Day
                key={formatMessages.weekdays[index]}
                date={day === null ? null : calendarDateOf(year, month, day)}
                day={day}
                isWeekend={index >= 5}
                holidays={holidays}
                today={today}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly date: string | null
  readonly day: number | null
  readonly isWeekend: boolean
  readonly holidays: readonly Holiday[]
  readonly today: string
}

function Day({ date, day, isWeekend, holidays, today }: DayProps) {
  const named = holidays.filter((holiday) => holiday.date === date)
  const names = named.map((holiday) => holiday.name).join(', ')
  return (
    <td
      data-kind={named[0]?.kind}
      data-weekend={isWeekend || undefined}
      data-today={date === today || undefined}
      title={names || undefined}
    >
      {day}
      {names !== '' && <VisuallyHidden>{names}</VisuallyHidden>}
    </td>
  )
}

/** Weeks from Monday to Sunday; null before the first and after the last day. */
function weeksOf(year: number, month: number): readonly (readonly (number | null)[])[] {
  const first = calendarDateOf(year, month, 1)
  const lead = first === null ? 0 : weekdayOf(first) - 1
  const length = daysInMonth(year, month)
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => {
    const day = index - lead + 1
    return day >= 1 && day <= length ? day : null
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
