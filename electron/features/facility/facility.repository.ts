import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { FacilityProfilesTable, HolidaysTable } from './facility.tables.ts'

const inForceOn = (db: Reader, date: string) =>
  db
    .selectFrom('facility_profiles')
    .where('valid_from', '<=', date)
    .orderBy('valid_from', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)

/** Since when the unit keeps its data here. */
export const firstProfile = (db: Reader) => first(db).selectAll().executeTakeFirstOrThrow()

const first = (db: Reader) => db.selectFrom('facility_profiles').orderBy('valid_from').limit(1)

/** The version in force on a day; before the first one, the first. */
export async function findProfileOn(db: Reader, date: string) {
  const inForce = await inForceOn(db, date).selectAll().executeTakeFirst()
  return inForce ?? firstProfile(db)
}

/** Of the version in force on a day. Nearly every call asks for it, and for nothing else of the unit. */
export async function findZoneOn(db: Reader, date: string) {
  const inForce = await inForceOn(db, date).select('time_zone').executeTakeFirst()
  const { time_zone } = inForce ?? (await first(db).select('time_zone').executeTakeFirstOrThrow())
  return time_zone
}

export function listProfiles(db: Reader) {
  return db
    .selectFrom('facility_profiles')
    .selectAll()
    .orderBy('valid_from', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
}

export async function insertProfile(db: Transaction<Tables>, profile: FacilityProfilesTable): Promise<void> {
  await db.insertInto('facility_profiles').values(profile).execute()
}

export function listHolidays(db: Reader, from: string, to: string) {
  return db
    .selectFrom('holidays')
    .selectAll()
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .orderBy('id')
    .execute()
}

export function findActiveHoliday(db: Reader, date: string, kind: HolidaysTable['kind']) {
  return db
    .selectFrom('holidays')
    .selectAll()
    .where('date', '=', date)
    .where('kind', '=', kind)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

export async function insertHoliday(db: Transaction<Tables>, holiday: HolidaysTable): Promise<void> {
  await db.insertInto('holidays').values(holiday).execute()
}

export async function withdrawHoliday(db: Transaction<Tables>, id: string, reason: string): Promise<boolean> {
  const result = await db
    .updateTable('holidays')
    .set({ state: 'withdrawn', reason })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The latest hour in the log behind a command, and the newest command; the order of the log is its numbers, never its hours. */
export async function latestCommandAfter(db: Reader, number: number) {
  const row = await db
    .selectFrom('command_log')
    .select((select) => [select.fn.max('at').as('at'), select.fn.max('number').as('number')])
    .where('number', '>', number)
    .executeTakeFirst()
  return row?.at && row.number ? { at: row.at, number: Number(row.number) } : null
}
