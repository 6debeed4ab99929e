import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentRegister } from '../inmates/current-rows.repository.ts'

/** Who waits for a programme that runs; `since_register` the day from which the present legal status is known. */
export function listWaiting(db: Reader) {
  return db
    .selectFrom('coaching_members')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_members.programme_id')
    .innerJoin('inmates', 'inmates.id', 'coaching_members.inmate_id')
    .leftJoin('inmate_registers', currentRegister)
    .select([
      'coaching_members.id',
      'coaching_members.programme_id',
      'coaching_members.inmate_id',
      'coaching_members.asked_on',
      'coaching_members.asked_by',
      'coaching_members.recorded_at',
      'coaching_programmes.name as programme_name',
      'coaching_programmes.stages',
      'coaching_programmes.admits_detainees',
      'inmates.name as inmate_name',
      'inmate_registers.valid_from as since_register',
    ])
    .where('coaching_members.state', '=', 'waiting')
    .where('coaching_programmes.state', '=', 'active')
    .orderBy('coaching_members.asked_on')
    .orderBy('coaching_members.id')
    .execute()
}

/** Days out of members that end between two days. */
export function listEndingSuspensions(db: Reader, from: string, until: string) {
  return db
    .selectFrom('coaching_suspensions')
    .innerJoin('coaching_members', 'coaching_members.id', 'coaching_suspensions.member_id')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_members.programme_id')
    .innerJoin('inmates', 'inmates.id', 'coaching_members.inmate_id')
    .select([
      'coaching_suspensions.id',
      'coaching_suspensions.member_id',
      'coaching_suspensions.until_on',
      'coaching_suspensions.recorded_at',
      'coaching_members.programme_id',
      'coaching_programmes.name as programme_name',
      'inmates.name as inmate_name',
    ])
    .where('coaching_suspensions.state', '=', 'active')
    .where('coaching_members.state', '=', 'accepted')
    .where('coaching_suspensions.until_on', '>=', from)
    .where('coaching_suspensions.until_on', '<=', until)
    .orderBy('coaching_suspensions.until_on')
    .execute()
}

/**
 * Programmes that end or ended between two days, with how many of those who belong to it, or did until its end, have no certificate and no
 * assessment of it.
 */
export async function listProgrammesEnding(db: Reader, from: string, until: string) {
  const { rows } = await sql<{
    id: string
    name: string
    state: 'active' | 'ended'
    ends_on: string
    recorded_at: string
    members: number
    without_certificate: number
    without_assessment: number
  }>`
    with belonging (programme_id, inmate_id) as (
      select distinct programme_id, inmate_id from coaching_members
      where state = 'accepted' or (state = 'ended' and gone_with = 'programme-end'))
    select p.id, p.name, p.state, coalesce(p.ended_on, p.ends_on) as ends_on, p.recorded_at,
      count(b.inmate_id) as members,
      count(b.inmate_id) filter (where not exists (select 1 from coaching_certificates c
        where c.programme_id = p.id and c.inmate_id = b.inmate_id and c.state = 'active')) as without_certificate,
      count(b.inmate_id) filter (where not exists (select 1 from coaching_assessments a
        where a.programme_id = p.id and a.inmate_id = b.inmate_id and a.state = 'active')) as without_assessment
    from coaching_programmes p left join belonging b on b.programme_id = p.id
    where p.state <> 'voided' and coalesce(p.ended_on, p.ends_on) between ${from} and ${until}
    group by p.id order by 4, p.name`.execute(db as Transaction<Tables>)
  return rows
}
