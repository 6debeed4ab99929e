import classes from './Calendar.module.css'
import { calendarMessages } from './calendar.messages.ts'
import type { Holiday } from './MonthGrid.tsx'

const kinds = ['libur-nasional', 'cuti-bersama', 'libur-daerah'] as const

/** How many days of each kind, which is at the same time what the colours mean. */
export function HolidayLegend({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const withdrawn = holidays.filter((holiday) => holiday.state === 'withdrawn').length
  return (
    <ul className={classes.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={classes.swatch} data-kind={kind} aria-hidden />
          {calendarMessages.count(
            calendarMessages.kinds[kind],
            holidays.filter((holiday) => holiday.kind === kind && holiday.state === 'active').length,
          )}
        </li>
      ))}
      {withdrawn > 0 && <li>{calendarMessages.withdrawnCount(withdrawn)}</li>}
    </ul>
  )
}
