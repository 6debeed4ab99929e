import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { type Holiday, mondayToFriday, type WorkingCalendar } from '#shared/time/working-days.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { listHolidays } from '../facility/facility.repository.ts'
import type { HolidaysTable } from '../facility/facility.tables.ts'
import { insertVersion, listVersions } from './calendar.repository.ts'

/** Every day that is or was in the calendar. */
export const allHolidays = (db: Reader) => listHolidays(db, '2000-01-01', '2100-12-31')

/** The working calendar as amended up to now. */
export async function officeCalendar(db: Reader): Promise<WorkingCalendar> {
  return calendarOf((await allHolidays(db)).filter((row) => row.state === 'active'))
}

/**
 * Days make a calendar. Its version is made of its content, so that two deadlines with the same version were counted with the same free
 * days.
 */
export function calendarOf(days: readonly Pick<HolidaysTable, 'date' | 'name' | 'kind' | 'source'>[]): WorkingCalendar {
  const holidays = days
    .map(({ date, name, kind, source }) => ({ date: calendarDateSchema.parse(date), name, kind, source }))
    .toSorted((left, right) => (left.date + left.kind < right.date + right.kind ? -1 : 1))
  const years = holidays.filter((day) => day.kind === 'libur-nasional').map((day) => Number(day.date.slice(0, 4)))
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

/** Keeps a calendar's days, so that whatever was counted with them can explain itself for ever. */
export async function keepCalendar(
  db: Transaction<Tables>,
  calendar: WorkingCalendar,
  now: Instant,
  version = calendar.version,
): Promise<void> {
  await insertVersion(db, {
    version,
    holidays: JSON.stringify(calendar.holidays),
    covered_years: JSON.stringify(calendar.coveredYears),
    kept_at: now,
  })
}

/** The calendars that versions stand for. A version that was never kept is older than the keeping: it was counted as it is today. */
export async function calendarsOf(
  db: Reader,
  versions: readonly string[],
  present: WorkingCalendar,
): Promise<(version: string) => WorkingCalendar> {
  const kept = new Map(
    (await listVersions(db, [...new Set(versions)])).map((row) => [
      row.version,
      {
        version: row.version,
        workdays: mondayToFriday,
        holidays: JSON.parse(row.holidays) as readonly Holiday[],
        coveredYears: JSON.parse(row.covered_years) as readonly number[],
      },
    ]),
  )
  return (version) => kept.get(version) ?? { ...present, version }
}
