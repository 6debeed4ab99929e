import { createHash } from 'node:crypto'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { mondayToFriday, type WorkingCalendar } from '#shared/time/working-days.ts'
import type { Reader } from '../../database/reader.ts'
import { listHolidays } from '../facility/facility.repository.ts'

/**
 * The working calendar as amended up to now. Its version is made of its content, so that two deadlines with the same version were
 * counted with the same free days.
 */
export async function officeCalendar(db: Reader): Promise<WorkingCalendar> {
  const rows = (await listHolidays(db, '2000-01-01', '2100-12-31')).filter((row) => row.state === 'active')
  const holidays = rows.map(({ date, name, kind, source }) => ({
    date: calendarDateSchema.parse(date),
    name,
    kind,
    source,
  }))
  const years = rows.filter((row) => row.kind === 'libur-nasional').map((row) => Number(row.date.slice(0, 4)))
  const coveredYears = [...new Set(years)].sort((left, right) => left - right)
  const digest = createHash('sha256')
    .update(JSON.stringify(holidays.map(({ date, kind }) => [date, kind])))
    .digest('hex')
  return {
    version: `${coveredYears[0] ?? '-'}-${coveredYears.at(-1) ?? '-'}/${digest.slice(0, 8)}`,
    workdays: mondayToFriday,
    holidays,
    coveredYears,
  }
}
