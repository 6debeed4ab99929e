import { sql, type Transaction } from 'kysely'
import { markOrigins } from '#shared/features/coaching-sessions/attendance.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'

/** Days of sessions, both ends included; one programme or person, or all. */
export interface AttendanceSpan {
  readonly from: string
  readonly to: string
  readonly programmeId?: string
  readonly inmateId?: string
}

/** The greater, the more it counts; as `countedMark` has it. */
const rank = sql`case origin ${sql.join(
  markOrigins.map((origin, index) => sql`when ${origin} then ${sql.lit(index)}`),
  sql` `,
)} end`

/**
 * What was offered: sessions that took place, to whoever belonged to the programme on that day and was not out for it, and to whoever was
 * marked all the same. Beside it the reason of the mark that counts, null where nobody has marked.
 */
const offered = ({ from, to, programmeId, inmateId }: AttendanceSpan) => {
  const held = sql`s.state = 'planned' and s.held_on between ${from} and ${to}
    ${programmeId === undefined ? sql`` : sql`and s.programme_id = ${programmeId}`}`
  const of = (column: string) => (inmateId === undefined ? sql`` : sql`and ${sql.ref(column)} = ${inmateId}`)
  return sql`
  offered (session_id, programme_id, inmate_id) as (
    select s.id, s.programme_id, m.inmate_id
    from coaching_sessions s
    join coaching_members m on m.programme_id = s.programme_id and m.joined_on <= s.held_on
      and (m.left_on is null or m.left_on >= s.held_on) ${of('m.inmate_id')}
    where ${held} and not exists (
      select 1 from coaching_suspensions o where o.member_id = m.id and o.state = 'active'
      and s.held_on between o.from_on and o.until_on)
    union
    select s.id, s.programme_id, a.inmate_id
    from coaching_sessions s
    join attendance_marks a on a.session_id = s.id and a.state = 'active' and a.origin <> 'excused' ${of('a.inmate_id')}
    where ${held}
  ),
  counted (session_id, inmate_id, reason) as (
    select session_id, inmate_id, reason from (
      select a.session_id, a.inmate_id, a.reason, row_number() over (
        partition by a.session_id, a.inmate_id order by ${rank} desc, a.recorded_at desc, a.id desc) as place
      from attendance_marks a
      where a.state = 'active' ${of('a.inmate_id')} and a.session_id in (select session_id from offered))
    where place = 1
  )`
}

/** How often each reason counted, by programme and person. */
export async function countsByPerson(db: Reader, span: AttendanceSpan) {
  const { rows } = await sql<{ programme_id: string; inmate_id: string; reason: string | null; count: number }>`
    with ${offered(span)}
    select offered.programme_id, offered.inmate_id, counted.reason, count(*) as count
    from offered left join counted using (session_id, inmate_id)
    group by 1, 2, 3 order by 1, 2, 3`.execute(db as Transaction<Tables>)
  return rows
}

/** The same of each programme, names of people left out. */
export async function countsByProgramme(db: Reader, span: AttendanceSpan) {
  const { rows } = await sql<{ programme_id: string; reason: string | null; count: number }>`
    with ${offered(span)}
    select offered.programme_id, counted.reason, count(*) as count
    from offered left join counted using (session_id, inmate_id)
    group by 1, 2 order by 1, 2`.execute(db as Transaction<Tables>)
  return rows
}

/** Sessions that were held and that were cancelled, and people who belonged to it, by programme; only where there is something. */
export async function programmesIn(db: Reader, { from, to }: AttendanceSpan) {
  const { rows } = await sql<{
    id: string
    name: string
    kind: string
    sessions: number
    cancelled: number
    members: number
  }>`
    with sums as (
      select p.id, p.name, p.kind,
        (select count(*) from coaching_sessions s
          where s.programme_id = p.id and s.state = 'planned' and s.held_on between ${from} and ${to}) as sessions,
        (select count(*) from coaching_sessions s
          where s.programme_id = p.id and s.state = 'cancelled' and s.held_on between ${from} and ${to}) as cancelled,
        (select count(distinct m.inmate_id) from coaching_members m
          where m.programme_id = p.id and m.joined_on <= ${to} and (m.left_on is null or m.left_on >= ${from})) as members
      from coaching_programmes p where p.state <> 'voided')
    select * from sums where sessions + cancelled + members > 0 order by name, id`.execute(db as Transaction<Tables>)
  return rows
}

/** Numbers of people and of results in a span. */
export async function peopleIn(db: Reader, { from, to }: AttendanceSpan) {
  const within = (column: string) => sql`${sql.ref(column)} between ${from} and ${to}`
  const { rows } = await sql<{
    members: number
    joined: number
    left: number
    assessments: number
    works: number
    certificates: number
  }>`
    select
      (select count(distinct inmate_id) from coaching_members
        where joined_on <= ${to} and (left_on is null or left_on >= ${from})) as members,
      (select count(*) from coaching_members where ${within('joined_on')}) as joined,
      (select count(*) from coaching_members where ${within('left_on')}) as left,
      (select count(*) from coaching_assessments
        where state = 'active' and until_on >= ${from} and from_on <= ${to}) as assessments,
      (select count(*) from coaching_works where state = 'active' and ${within('made_on')}) as works,
      (select count(*) from coaching_certificates where state = 'active' and ${within('issued_on')}) as certificates`.execute(
    db as Transaction<Tables>,
  )
  return rows[0] ?? { members: 0, joined: 0, left: 0, assessments: 0, works: 0, certificates: 0 }
}

/** The year of the first session that took place or was planned. */
export async function firstSessionDay(db: Reader): Promise<string | null> {
  const row = await db.selectFrom('coaching_sessions').select('held_on').orderBy('held_on').limit(1).executeTakeFirst()
  return row?.held_on ?? null
}
