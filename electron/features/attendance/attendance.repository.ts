import { type Insertable, sql, type Transaction } from 'kysely'
import type { Instant } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AttendanceMarksTable } from '../coaching-sessions/coaching-sessions.tables.ts'
import { currentPlacement, currentRegister } from '../inmates/current-rows.repository.ts'

/** Who belonged to a programme on a day; `is_out` 1 for those who were out of it. */
export function listMembersOn(db: Reader, programmeId: string, on: string) {
  return db
    .selectFrom('coaching_members')
    .select('inmate_id')
    .select(
      sql<0 | 1>`exists ( select 1 from coaching_suspensions where coaching_suspensions.member_id = coaching_members.id
        and coaching_suspensions.state = 'active' and ${on} between from_on and until_on
      )`.as('is_out'),
    )
    .where('programme_id', '=', programmeId)
    .where('joined_on', '<=', on)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', on)]))
    .execute()
}

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

/** Names, numbers and rooms, by name. */
export function listPeople(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('inmates')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', currentPlacement)
    .select([
      'inmates.id',
      'inmates.name',
      'inmate_registers.written',
      'inmate_placements.block',
      'inmate_placements.room',
    ])
    .where(sql<boolean>`inmates.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('inmates.name_key')
    .orderBy('inmates.id')
    .execute()
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]

/** Sessions that are held between two days in programmes to which somebody belongs on that day. */
export function listSessionsAhead(db: Reader, inmateId: string, from: string, until: string) {
  return db
    .selectFrom('coaching_sessions')
    .select('coaching_sessions.id')
    .where('state', '=', 'planned')
    .where('held_on', '>=', from)
    .where('held_on', '<=', until)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('coaching_members')
          .select('coaching_members.id')
          .where('coaching_members.inmate_id', '=', inmateId)
          .whereRef('coaching_members.programme_id', '=', 'coaching_sessions.programme_id')
          .whereRef('coaching_members.joined_on', '<=', 'coaching_sessions.held_on')
          .where((member) =>
            member.or([
              member('coaching_members.left_on', 'is', null),
              member('coaching_members.left_on', '>=', member.ref('coaching_sessions.held_on')),
            ]),
          ),
      ),
    )
    .orderBy('held_on')
    .orderBy('starts_at')
    .execute()
}

export async function insertMark(db: Transaction<Tables>, row: Insertable<AttendanceMarksTable>): Promise<void> {
  await db.insertInto('attendance_marks').values(row).execute()
}

/** What held until now holds no longer; it stays in the table. */
export async function endMark(
  db: Transaction<Tables>,
  id: string,
  end: { readonly state: 'replaced' | 'withdrawn'; readonly at: Instant; readonly by: string },
): Promise<void> {
  await db
    .updateTable('attendance_marks')
    .set({ state: end.state, ended_at: end.at, ended_by: end.by })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .execute()
}
