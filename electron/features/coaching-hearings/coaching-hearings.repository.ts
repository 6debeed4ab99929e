import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { CoachingHearingPeopleTable, CoachingHearingsTable } from './coaching-hearings.tables.ts'

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
    .selectAll('coaching_hearings')
    .select([countOf('listed').as('listed'), countOf('decided').as('decided')])

/** Newest first. */
export function listHearings(db: Reader) {
  return hearings(db).orderBy('held_on', 'desc').orderBy('id', 'desc').execute()
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
