import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  CoachingHearingPeopleTable,
  CoachingHearingPhotosTable,
  CoachingHearingsTable,
} from './coaching-hearings.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

const countOf = (state: 'listed' | 'decided') => sql<number>`(
  select count(*) from coaching_hearing_people
  where hearing_id = coaching_hearings.id and coaching_hearing_people.state = ${state})`

const hearings = (db: Reader) =>
  db
    .selectFrom('coaching_hearings')
    .leftJoin('accounts as closer', 'closer.id', 'coaching_hearings.closed_by')
    .selectAll('coaching_hearings')
    .select([countOf('listed').as('listed'), countOf('decided').as('decided'), 'closer.full_name as closer_name'])

/** Newest first. */
export function listHearings(db: Reader) {
  return hearings(db).orderBy('held_on', 'desc').orderBy('coaching_hearings.id', 'desc').execute()
}

export type HearingRow = Awaited<ReturnType<typeof listHearings>>[number]

export function findHearing(db: Reader, id: string) {
  return hearings(db).where('coaching_hearings.id', '=', id).executeTakeFirst()
}

export async function insertHearing(db: Transaction<Tables>, row: Insertable<CoachingHearingsTable>): Promise<void> {
  await db.insertInto('coaching_hearings').values(row).execute()
}

const people = (db: Reader) =>
  db
    .selectFrom('coaching_hearing_people')
    .leftJoin('stage_decisions', 'stage_decisions.id', 'coaching_hearing_people.decision_id')
    .selectAll('coaching_hearing_people')
    .select([
      'stage_decisions.outcome as decision_outcome',
      'stage_decisions.reason as decision_reason',
      'stage_decisions.state as decision_state',
    ])

/** In the order of listing. */
export function listHearingPeople(db: Reader, hearingId: string) {
  return people(db).where('hearing_id', '=', hearingId).orderBy('coaching_hearing_people.id').execute()
}

export type HearingPersonRow = Awaited<ReturnType<typeof listHearingPeople>>[number]

/** Who waits for a decision on the list of a session that takes place and is not over. */
export function listWaitingInmates(db: Reader) {
  return db
    .selectFrom('coaching_hearing_people')
    .innerJoin('coaching_hearings', 'coaching_hearings.id', 'coaching_hearing_people.hearing_id')
    .select(['coaching_hearing_people.inmate_id', 'coaching_hearing_people.hearing_id'])
    .where('coaching_hearing_people.state', '=', 'listed')
    .where('coaching_hearings.state', '=', 'active')
    .where('coaching_hearings.closed_at', 'is', null)
    .execute()
}

export function findHearingPerson(db: Reader, id: string) {
  return people(db).where('coaching_hearing_people.id', '=', id).executeTakeFirst()
}

export async function insertHearingPerson(
  db: Transaction<Tables>,
  row: Insertable<CoachingHearingPeopleTable>,
): Promise<void> {
  await db.insertInto('coaching_hearing_people').values(row).execute()
}

/** False where somebody else was quicker. */
export async function updateHearing(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  columns: Updateable<CoachingHearingsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_hearings')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where somebody else was quicker. */
export async function updateHearingPerson(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  columns: Updateable<CoachingHearingPeopleTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_hearing_people')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A decision was taken back: whoever it was about waits on the list again. */
export async function relistAfter(db: Transaction<Tables>, decisionId: string): Promise<void> {
  await db
    .updateTable('coaching_hearing_people')
    .set((row) => ({ state: 'listed' as const, decision_id: null, revision: row('revision', '+', 1) }))
    .where('decision_id', '=', decisionId)
    .execute()
}

/** In the order in which they were added, also those taken off. */
export function listHearingPhotos(db: Reader, hearingId: string) {
  return db
    .selectFrom('coaching_hearing_photos')
    .innerJoin('accounts', 'accounts.id', 'coaching_hearing_photos.recorded_by')
    .selectAll('coaching_hearing_photos')
    .select('accounts.full_name as by_name')
    .where('hearing_id', '=', hearingId)
    .orderBy('coaching_hearing_photos.id')
    .execute()
}

export function findHearingPhoto(db: Reader, id: string) {
  return db.selectFrom('coaching_hearing_photos').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertHearingPhoto(
  db: Transaction<Tables>,
  row: Insertable<CoachingHearingPhotosTable>,
): Promise<void> {
  await db.insertInto('coaching_hearing_photos').values(row).execute()
}

/** False where somebody else was quicker. */
export async function takeOffHearingPhoto(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_hearing_photos')
    .set({ state: 'taken-off', end_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
