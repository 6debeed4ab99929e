import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'

/** Sessions that are held between two days, and of how many people who were expected nobody has said anything yet. */
export async function listSessionsToMark(
  db: Reader,
  { from, until }: { readonly from: string; readonly until: string },
) {
  const { rows } = await sql<{
    id: string
    programme_name: string
    title: string | null
    held_on: string
    starts_at: string
    minutes: number
    counted_out: number | null
    counted_out_at: string | null
    counted_back: number | null
    recorded_at: string
    expected: number
    unmarked: number
  }>`
    with expected (session_id, inmate_id) as (
      select distinct s.id, m.inmate_id
      from coaching_sessions s
      join coaching_members m on m.programme_id = s.programme_id and m.joined_on <= s.held_on
        and (m.left_on is null or m.left_on >= s.held_on)
      where s.state = 'planned' and s.held_on between ${from} and ${until}
        and not exists (select 1 from coaching_suspensions o where o.member_id = m.id and o.state = 'active'
          and s.held_on between o.from_on and o.until_on))
    select s.id, p.name as programme_name, s.title, s.held_on, s.starts_at, s.minutes,
      s.counted_out, s.counted_out_at, s.counted_back, s.recorded_at,
      count(e.inmate_id) as expected,
      count(e.inmate_id) filter (where not exists (select 1 from attendance_marks a
        where a.session_id = s.id and a.inmate_id = e.inmate_id and a.state = 'active')) as unmarked
    from coaching_sessions s
    join coaching_programmes p on p.id = s.programme_id
    left join expected e on e.session_id = s.id
    where s.state = 'planned' and s.held_on between ${from} and ${until}
    group by s.id order by s.held_on, s.starts_at, s.id`.execute(db as Transaction<Tables>)
  return rows
}

/** Groups that went out, on whatever day, and of which nobody wrote that they are back. */
export function listGroupsOut(db: Reader) {
  return db
    .selectFrom('coaching_sessions')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_sessions.programme_id')
    .select([
      'coaching_sessions.id',
      'coaching_sessions.title',
      'coaching_sessions.held_on',
      'coaching_sessions.starts_at',
      'coaching_sessions.minutes',
      'coaching_sessions.counted_out',
      'coaching_sessions.counted_out_at',
      'coaching_programmes.name as programme_name',
    ])
    .where('counted_out_at', 'is not', null)
    .where('counted_back_at', 'is', null)
    .orderBy('held_on')
    .orderBy('starts_at')
    .execute()
}
