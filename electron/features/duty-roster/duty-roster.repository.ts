import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { DutyPlacesTable, WorkerAbsencesTable } from './duty-roster.tables.ts'

const places = (db: Reader) =>
  db
    .selectFrom('duty_places')
    .innerJoin('workers', 'workers.id', 'duty_places.worker_id')
    .selectAll('duty_places')
    .select(['workers.name as worker_name', 'workers.profession', 'workers.since', 'workers.until', 'workers.ended_on'])
    .where('duty_places.state', '=', 'planned')

/** Of some days, or of one worker in them; by hour, then by name. */
export function listPlaces(
  db: Reader,
  {
    from,
    until,
    workerId = null,
  }: { readonly from: string; readonly until: string; readonly workerId?: string | null },
) {
  const within = places(db).where('duty_places.day', '>=', from).where('duty_places.day', '<=', until)
  return (workerId === null ? within : within.where('duty_places.worker_id', '=', workerId))
    .orderBy('duty_places.day')
    .orderBy('duty_places.starts_at')
    .orderBy('workers.name')
    .orderBy('duty_places.id')
    .execute()
}

export type PlaceRow = Awaited<ReturnType<typeof listPlaces>>[number]

export const findPlace = (db: Reader, id: string) => places(db).where('duty_places.id', '=', id).executeTakeFirst()

/** Who stands in for the one who has this place. */
export const findReplacement = (db: Reader, id: string) =>
  places(db).where('duty_places.replaces_id', '=', id).executeTakeFirst()

export async function insertPlace(db: Transaction<Tables>, row: Insertable<DutyPlacesTable>): Promise<void> {
  await db.insertInto('duty_places').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updatePlace(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Updateable<DutyPlacesTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('duty_places')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

const absences = (db: Reader) =>
  db
    .selectFrom('worker_absences')
    .innerJoin('workers', 'workers.id', 'worker_absences.worker_id')
    .selectAll('worker_absences')
    .select(['workers.name as worker_name', 'workers.profession'])

/** That touch some days, by beginning. */
export const listAbsences = (db: Reader, { from, until }: { readonly from: string; readonly until: string }) =>
  absences(db)
    .where('worker_absences.state', '=', 'active')
    .where('worker_absences.from_day', '<=', until)
    .where('worker_absences.until_day', '>=', from)
    .orderBy('worker_absences.from_day')
    .orderBy('workers.name')
    .orderBy('worker_absences.id')
    .execute()

export type AbsenceRow = Awaited<ReturnType<typeof listAbsences>>[number]

export const findAbsence = (db: Reader, id: string) =>
  absences(db).where('worker_absences.id', '=', id).executeTakeFirst()

export async function insertAbsence(db: Transaction<Tables>, row: Insertable<WorkerAbsencesTable>): Promise<void> {
  await db.insertInto('worker_absences').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function voidAbsence(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('worker_absences')
    .set({ state: 'voided', void_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
