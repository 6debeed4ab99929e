import { type Insertable, sql, type Transaction } from 'kysely'
import type { Instant } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AttendanceMarksTable } from '../coaching-sessions/coaching-sessions.tables.ts'

type Origin = AttendanceMarksTable['origin']

/** Marks that hold in one session, oldest first. */
export function listMarksOf(db: Reader, sessionId: string) {
  return db
    .selectFrom('attendance_marks')
    .innerJoin('accounts', 'accounts.id', 'attendance_marks.recorded_by')
    .selectAll('attendance_marks')
    .select('accounts.full_name as recorder_name')
    .where('session_id', '=', sessionId)
    .where('attendance_marks.state', '=', 'active')
    .orderBy('attendance_marks.recorded_at')
    .orderBy('attendance_marks.id')
    .execute()
}

/** Every mark of one person in one session, newest first. */
export function listTrail(db: Reader, sessionId: string, inmateId: string) {
  return db
    .selectFrom('attendance_marks')
    .innerJoin('accounts', 'accounts.id', 'attendance_marks.recorded_by')
    .leftJoin('accounts as ender', 'ender.id', 'attendance_marks.ended_by')
    .selectAll('attendance_marks')
    .select(['accounts.full_name as recorder_name', 'ender.full_name as ender_name'])
    .where('inmate_id', '=', inmateId)
    .where('session_id', '=', sessionId)
    .orderBy('attendance_marks.recorded_at', 'desc')
    .orderBy('attendance_marks.id', 'desc')
    .execute()
}

/** Marks of one origin that hold, of several sessions, oldest first. */
export function listMarksOfOrigin(db: Reader, origin: Origin, sessionIds: readonly string[]) {
  return db
    .selectFrom('attendance_marks')
    .select(['id', 'session_id', 'inmate_id', 'seen_at', 'import_id', 'reason', 'note'])
    .where(sql<boolean>`session_id in (select value from json_each(${JSON.stringify(sessionIds)}))`)
    .where('origin', '=', origin)
    .where('state', '=', 'active')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function insertMark(db: Transaction<Tables>, row: Insertable<AttendanceMarksTable>): Promise<void> {
  await db.insertInto('attendance_marks').values(row).execute()
}

interface End {
  readonly state: 'replaced' | 'withdrawn'
  readonly at: Instant
  readonly by: string
}

/** What one origin says of a person in a session holds no longer; it stays in the table. */
export async function endMarks(
  db: Transaction<Tables>,
  place: { readonly sessionId: string; readonly inmateId: string; readonly origin: Origin },
  { state, at, by }: End,
): Promise<void> {
  await db
    .updateTable('attendance_marks')
    .set({ state, ended_at: at, ended_by: by })
    .where('session_id', '=', place.sessionId)
    .where('inmate_id', '=', place.inmateId)
    .where('origin', '=', place.origin)
    .where('state', '=', 'active')
    .execute()
}

/** Takes back whatever an import said, also what another mark has replaced since; how many marks held. */
export async function withdrawMarks(db: Transaction<Tables>, importId: string, { at, by }: Omit<End, 'state'>) {
  const ended = { state: 'withdrawn', ended_at: at, ended_by: by } as const
  const held = await db
    .updateTable('attendance_marks')
    .set(ended)
    .where('import_id', '=', importId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  await db
    .updateTable('attendance_marks')
    .set({ state: 'withdrawn' })
    .where('import_id', '=', importId)
    .where('state', '=', 'replaced')
    .execute()
  return Number(held.numUpdatedRows)
}

/** For each mark of an import that holds: the newest mark that it replaced, directly or through others, and that another import had made and not taken back. */
export async function listReplacedBy(db: Transaction<Tables>, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (first, id, depth) as (
      select id, replaces_id, 1 from attendance_marks
      where import_id = ${importId} and state = 'active' and replaces_id is not null
      union all
      select chain.first, mark.replaces_id, chain.depth + 1 from chain join attendance_marks mark on mark.id = chain.id
      where mark.replaces_id is not null
    )
    select id from (
      select mark.id, row_number() over (partition by chain.first order by chain.depth) as place
      from chain join attendance_marks mark on mark.id = chain.id
      where mark.state = 'replaced' and mark.import_id is not null and mark.import_id <> ${importId})
    where place = 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** What was replaced holds again. */
export async function reviveMarks(db: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('attendance_marks')
    .set({ state: 'active', ended_at: null, ended_by: null })
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .where('state', '=', 'replaced')
    .execute()
}

/** How many marks of an import hold. */
export async function countMarksOfImport(db: Reader | Transaction<Tables>, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('attendance_marks')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('import_id', '=', importId)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return count
}

/** In which sessions marks of an import hold. */
export async function listSessionsOfImport(db: Transaction<Tables>, importId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('attendance_marks')
    .select('session_id')
    .distinct()
    .where('import_id', '=', importId)
    .where('state', '=', 'active')
    .execute()
  return rows.map(({ session_id }) => session_id)
}

/** Days and states of sessions, and whether anybody said who came. */
export function listSessionDays(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('coaching_sessions')
    .select((select) => [
      ...(['id', 'held_on', 'state'] as const),
      select
        .exists(
          select
            .selectFrom('attendance_marks')
            .select('attendance_marks.id')
            .whereRef('attendance_marks.session_id', '=', 'coaching_sessions.id')
            .where('attendance_marks.state', '=', 'active')
            .where('attendance_marks.origin', '<>', 'excused'),
        )
        .as('is_marked'),
    ])
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}
