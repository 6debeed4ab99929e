import { sql, type Transaction } from 'kysely'
import type { LegalStatus } from '#shared/features/inmates/legal-status.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'

interface DuePerson {
  readonly inmate_id: string
  readonly name: string
  readonly register_number: string | null
  readonly legal_status: LegalStatus | null
  readonly block: string | null
  readonly room: string | null
  /** Of a klien. */
  readonly office: string | null
  readonly since: string
  /** When the last result was frozen. */
  readonly frozen_at: string | null
  /** The earliest of the notices that no assessment has taken up, and how many they are. */
  readonly learnt_on: string | null
  readonly notices: number
  readonly assessor_id: string | null
  readonly assessor_name: string | null
}

/**
 * Everybody who is to be assessed at all, in one reading: whoever is held here with one of these statuses (without a register number
 * somebody is taken for a tahanan), and klien. Nobody who died, was moved or let go, and no record that is part of another one.
 * A result counts unless its assessment was cancelled or sent back for good.
 */
export async function listDuePeople(
  db: Reader,
  { statuses, inmateId }: { readonly statuses: readonly LegalStatus[]; readonly inmateId: string | null },
): Promise<readonly DuePerson[]> {
  const among = sql.join(statuses.map((status) => sql`${status}`))
  const only = inmateId === null ? sql`` : sql`and i.id = ${inmateId}`
  const { rows } = await sql<DuePerson>`
    with scope (inmate_id, name, name_key, office, since) as (
      select i.id, i.name, i.name_key, null, max(
        coalesce((select max(e.occurred_on) from inmate_events e
          where e.inmate_id = i.id and e.kind in ('arrival', 'return') and e.voided_reason is null), ''),
        coalesce((select min(s.valid_from) from inmate_registers s
          where s.inmate_id = i.id and s.state = 'active' and s.legal_status in (${among})), ''))
      from inmates i
      left join inmate_registers r on r.inmate_id = i.id and r.state = 'active' and r.valid_to is null
      where i.state = 'present' and coalesce(r.legal_status, 'tahanan') in (${among}) ${only}
      union all
      select i.id, i.name, i.name_key, c.office, c.since
      from clients c join inmates i on i.id = c.inmate_id
      where c.state = 'active' and i.state in ('not-arrived', 'released') ${only}
        and not exists (select 1 from inmate_merges m where m.absorbed_id = i.id and m.state = 'merged')),
    results (inmate_id, frozen_at) as (
      select c.inmate_id, max(f.frozen_at)
      from assessment_forms f join service_cases c on c.id = f.assessment_id
      where f.state = 'frozen' and c.phase not in ('cancelled', 'refused')
      group by c.inmate_id),
    news (inmate_id, learnt_on, count) as (
      select n.inmate_id, min(n.learnt_on), count(*)
      from assessment_notices n left join service_cases c on c.id = n.assessment_id
      where n.state = 'open' or (n.state = 'taken' and c.phase = 'cancelled')
      group by n.inmate_id),
    given (inmate_id, id) as (
      select inmate_id, max(id) from assessment_assignments
      where state = 'active' and assessment_id is null group by inmate_id)
    select s.inmate_id, s.name, r.written as register_number, r.legal_status, p.block, p.room, s.office, s.since,
      results.frozen_at, news.learnt_on, coalesce(news.count, 0) as notices, a.id as assessor_id,
      a.full_name as assessor_name
    from scope s
    left join inmate_registers r on r.inmate_id = s.inmate_id and r.state = 'active' and r.valid_to is null
    left join inmate_placements p on p.inmate_id = s.inmate_id and p.state = 'active' and p.valid_to is null
    left join results on results.inmate_id = s.inmate_id
    left join news on news.inmate_id = s.inmate_id
    left join given on given.inmate_id = s.inmate_id
    left join assessment_assignments g on g.id = given.id
    left join accounts a on a.id = g.assessor_id
    order by s.name_key, s.inmate_id`.execute(db as Transaction<Tables>)
  return rows
}

/** When assessments were finished, by assessor; one that was taken up again counts by its last end. */
export async function listFinished(db: Reader, since: string) {
  const { rows } = await sql<{ readonly assessor_id: string; readonly at: string }>`
    select a.assessor_id, max(e.at) as at
    from case_events e
    join service_cases c on c.id = e.case_id
    join assessments a on a.id = c.id
    where e.kind = 'finished' and c.phase = 'done' and c.service_id = 'asesmen' and e.at >= ${since}
    group by c.id order by 2`.execute(db as Transaction<Tables>)
  return rows
}
