import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { holdsText } from '../medical-records/encounters.repository.ts'
import type { CoachingPlansTable, CoachingSessionsTable } from './coaching-sessions.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

const amongIds = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`

/** Whoever belongs to a programme on a day and is not out for it. */
const expectedOn = sql<number>`(
  select count(distinct coaching_members.inmate_id) from coaching_members
  where coaching_members.programme_id = coaching_sessions.programme_id
  and coaching_members.joined_on <= coaching_sessions.held_on
  and (coaching_members.left_on is null or coaching_members.left_on >= coaching_sessions.held_on)
  and not exists (
    select 1 from coaching_suspensions where coaching_suspensions.member_id = coaching_members.id
    and coaching_suspensions.state = 'active'
    and coaching_sessions.held_on between coaching_suspensions.from_on and coaching_suspensions.until_on
  )
)`

function sessions(db: Reader) {
  return db
    .selectFrom('coaching_sessions')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_sessions.programme_id')
    .leftJoin('accounts as outward', 'outward.id', 'coaching_sessions.counted_out_by')
    .leftJoin('accounts as back', 'back.id', 'coaching_sessions.counted_back_by')
    .selectAll('coaching_sessions')
    .select([
      'coaching_programmes.name as programme_name',
      'coaching_programmes.kind as programme_kind',
      'outward.full_name as counted_out_name',
      'back.full_name as counted_back_name',
    ])
    .select(expectedOn.as('expected'))
}

export function listSessions(
  db: Reader,
  { from, until, programmeId }: { readonly from: string; readonly until: string; readonly programmeId: string | null },
) {
  let rows = sessions(db).where('coaching_sessions.held_on', '>=', from).where('coaching_sessions.held_on', '<=', until)
  if (programmeId !== null) rows = rows.where('coaching_sessions.programme_id', '=', programmeId)
  return rows
    .orderBy('coaching_sessions.held_on')
    .orderBy('coaching_sessions.starts_at')
    .orderBy('coaching_sessions.id')
    .execute()
}

export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number]

export function findSession(db: Reader, id: string) {
  return sessions(db).where('coaching_sessions.id', '=', id).executeTakeFirst()
}

/** By name, programme, place or instructor; what lies nearest to a day first. */
export function searchSessions(
  db: Reader,
  { text, limit, near }: { readonly text: string; readonly limit: number; readonly near: string },
) {
  return db
    .selectFrom('coaching_sessions')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_sessions.programme_id')
    .selectAll('coaching_sessions')
    .select('coaching_programmes.name as programme_name')
    .where('coaching_programmes.state', '<>', 'voided')
    .where(
      holdsText(
        [
          'coaching_sessions.title',
          'coaching_programmes.name',
          'coaching_sessions.place',
          'coaching_sessions.instructor',
        ],
        text,
      ),
    )
    .orderBy(sql`abs(julianday(held_on) - julianday(${near}))`)
    .orderBy('held_on')
    .orderBy('starts_at')
    .limit(limit)
    .execute()
}

/** Still planned, from a day on. */
export function listComingOfPlan(db: Reader, planId: string, from: string) {
  return db
    .selectFrom('coaching_sessions')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('state', '=', 'planned')
    .where('held_on', '>=', from)
    .execute()
}

export async function insertSession(db: Transaction<Tables>, row: Insertable<CoachingSessionsTable>): Promise<void> {
  await db.insertInto('coaching_sessions').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateSession(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Insertable<CoachingSessionsTable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_sessions')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** All marks that hold, of several sessions, oldest first. */
export function listActiveMarks(db: Reader, sessionIds: readonly string[]) {
  return db
    .selectFrom('attendance_marks')
    .select(['session_id', 'inmate_id', 'origin', 'reason'])
    .where(amongIds('session_id', sessionIds))
    .where('state', '=', 'active')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** Who belongs to programmes now or did; the days say when. */
export function listMembershipDays(db: Reader, programmeIds: readonly string[]) {
  return db
    .selectFrom('coaching_members')
    .innerJoin('inmates', 'inmates.id', 'coaching_members.inmate_id')
    .select([
      'coaching_members.id',
      'coaching_members.programme_id',
      'coaching_members.inmate_id',
      'coaching_members.joined_on',
      'coaching_members.left_on',
      'inmates.name',
    ])
    .where(amongIds('coaching_members.programme_id', programmeIds))
    .where('coaching_members.joined_on', 'is not', null)
    .execute()
}

export function listPlans(db: Reader, programmeId: string) {
  return db
    .selectFrom('coaching_plans')
    .selectAll('coaching_plans')
    .select((select) =>
      select
        .selectFrom('coaching_sessions')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('coaching_sessions.plan_id', '=', 'coaching_plans.id')
        .where('coaching_sessions.state', '=', 'planned')
        .$castTo<{ count: number }>()
        .as('sessions'),
    )
    .where('programme_id', '=', programmeId)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export function findPlan(db: Reader, id: string) {
  return db.selectFrom('coaching_plans').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertPlan(db: Transaction<Tables>, row: Insertable<CoachingPlansTable>): Promise<void> {
  await db.insertInto('coaching_plans').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function withdrawPlanRow(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_plans')
    .set({ state: 'withdrawn', withdraw_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
