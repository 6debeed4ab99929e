import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { CoachingMembersTable, CoachingSuspensionsTable, KeptApartTable } from './coaching-programmes.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

function members(db: Reader) {
  return db
    .selectFrom('coaching_members')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_members.programme_id')
    .leftJoin('accounts as decider', 'decider.id', 'coaching_members.decided_by')
    .selectAll('coaching_members')
    .select([
      'coaching_programmes.name as programme_name',
      'coaching_programmes.state as programme_state',
      'coaching_programmes.stages as programme_stages',
      'coaching_programmes.admits_detainees as programme_admits_detainees',
      'decider.full_name as decider_name',
    ])
}

/** Members first, then those who wait in the order of asking, then everybody else. */
export function listMembers(db: Reader, programmeId: string) {
  return members(db)
    .where('coaching_members.programme_id', '=', programmeId)
    .orderBy(sql`case coaching_members.state when 'accepted' then 0 when 'waiting' then 1 else 2 end`)
    .orderBy('coaching_members.asked_on')
    .orderBy('coaching_members.id')
    .execute()
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]

export function listMembershipsOf(db: Reader, inmateId: string) {
  return members(db)
    .where('coaching_members.inmate_id', '=', inmateId)
    .orderBy('coaching_members.asked_on', 'desc')
    .orderBy('coaching_members.id', 'desc')
    .execute()
}

/** Of many people at once, the newest of each first. */
export function listMembershipsAmong(db: Reader, inmateIds: readonly string[]) {
  return members(db)
    .where('coaching_members.inmate_id', 'in', inmateIds)
    .orderBy('coaching_members.asked_on', 'desc')
    .orderBy('coaching_members.id', 'desc')
    .execute()
}

export function findMember(db: Reader, id: string) {
  return members(db).where('coaching_members.id', '=', id).executeTakeFirst()
}

/** Those who belong to a programme or wait for it, of one person. */
export function findPresentMember(db: Reader, programmeId: string, inmateId: string) {
  return db
    .selectFrom('coaching_members')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('inmate_id', '=', inmateId)
    .where('state', 'in', ['waiting', 'accepted'])
    .orderBy('state')
    .limit(1)
    .executeTakeFirst()
}

/** Where one person belongs or waits, the oldest first. */
export function listPresentMembershipsOf(db: Reader, inmateId: string) {
  return db
    .selectFrom('coaching_members')
    .selectAll()
    .where('inmate_id', '=', inmateId)
    .where('state', 'in', ['waiting', 'accepted'])
    .orderBy('asked_on')
    .orderBy('id')
    .execute()
}

/** Whom an event of the person's stay took out. */
export function listGoneWithEvent(db: Reader, eventId: string) {
  return members(db).where('coaching_members.gone_event_id', '=', eventId).execute()
}

/** Gives days out that still hold to another membership. */
export async function moveSuspensions(db: Transaction<Tables>, from: string, to: string): Promise<void> {
  await db
    .updateTable('coaching_suspensions')
    .set({ member_id: to })
    .where('member_id', '=', from)
    .where('state', '=', 'active')
    .execute()
}

export async function insertMember(db: Transaction<Tables>, row: Insertable<CoachingMembersTable>): Promise<void> {
  await db.insertInto('coaching_members').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateMember(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Insertable<CoachingMembersTable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_members')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function listSuspensions(db: Reader, memberIds: readonly string[]) {
  return db
    .selectFrom('coaching_suspensions')
    .selectAll()
    .where(sql<boolean>`member_id in (select value from json_each(${JSON.stringify(memberIds)}))`)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
}

export function findSuspension(db: Reader, id: string) {
  return db.selectFrom('coaching_suspensions').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertSuspension(
  db: Transaction<Tables>,
  row: Insertable<CoachingSuspensionsTable>,
): Promise<void> {
  await db.insertInto('coaching_suspensions').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function liftSuspension(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_suspensions')
    .set({ state: 'lifted', lift_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Pairs that have become one and the same person. */
export function listApartFromOneself(db: Reader) {
  return db
    .selectFrom('kept_apart')
    .selectAll()
    .where('state', '=', 'active')
    .whereRef('one_inmate_id', '=', 'other_inmate_id')
    .execute()
}

export function listKeptApart(db: Reader) {
  return db
    .selectFrom('kept_apart')
    .selectAll()
    .where('state', '=', 'active')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertKeptApart(db: Transaction<Tables>, row: Insertable<KeptApartTable>): Promise<void> {
  await db.insertInto('kept_apart').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function endKeptApart(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  end: { readonly on: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('kept_apart')
    .set({ state: 'ended', ended_on: end.on, end_reason: end.reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
