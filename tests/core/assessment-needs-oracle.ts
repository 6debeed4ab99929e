import { adminPassword } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

interface Counted {
  readonly need: string
  readonly people: number
  readonly proposed: number
  readonly served: number
  readonly outside: number
  readonly none: number
}

const needs = 'urn:lentera:instrumen:kebutuhan-kriminogenik-%'
const risk = 'urn:lentera:instrumen:rri-%'

/**
 * The numbers of the list counted in bare SQL from the stored results, without a line of the program: the newest frozen set of each
 * instrument of whoever is here or an active klien; cancelled assessments left out; a band beyond "Rendah" or a tick.
 */
export async function countedNeeds(folder: string): Promise<readonly Counted[]> {
  const { database } = await openRaw(folder, 'admin', adminPassword)
  try {
    return database
      .prepare<Record<string, string>, Counted>(
        `with recursive
        sets as (
          select f.id, c.inmate_id, f.answers, f.result, f.frozen_at, case when f.url like :needs then 'needs' else 'risk' end as family,
            row_number() over (partition by c.inmate_id, case when f.url like :needs then 1 else 2 end order by f.frozen_at desc, f.id desc) as age
          from assessment_forms f join service_cases c on c.id = f.assessment_id
          where f.state = 'frozen' and (f.url like :needs or f.url like :risk)
            and not exists (select 1 from case_events e where e.case_id = c.id and e.kind = 'cancelled')),
        people as (
          select i.id, i.state = 'present' as is_here from inmates i
          where i.state = 'present' or (i.state not in ('dead', 'transferred')
            and exists (select 1 from clients k where k.inmate_id = i.id and k.state = 'active'))),
        banded as (
          select s.inmate_id, s.frozen_at, score.value ->> 'id' as need,
            coalesce((select o.to_band from assessment_overrides o where o.form_id = s.id and o.state = 'confirmed'
              and o.score_id = score.value ->> 'id' order by o.settled_at desc limit 1), score.value ->> '$.band.label') as band
          from sets s, json_each(s.result, '$.scores') score where s.age = 1 and s.family = 'needs'
            and score.value ->> 'id' in ('keluarga', 'pendidikan-pekerjaan', 'narkotika-alkohol', 'sosial', 'waktu-luang', 'keuangan', 'antisosial')),
        tree as (
          select s.inmate_id, s.frozen_at, s.family, item.value as node from sets s, json_each(s.answers) item where s.age = 1
          union all
          select t.inmate_id, t.frozen_at, t.family, below.value from tree t, json_each(t.node, '$.item') below),
        ticked as (
          select inmate_id, frozen_at, case family when 'needs' then 'kebutuhan-khusus' else 'narkotika-alkohol' end as need
          from tree where node ->> '$.answer[0].valueBoolean' = 1
            and ((family = 'needs' and node ->> 'linkId' like 'b2-_') or (family = 'risk' and node ->> 'linkId' in ('d1', 'd2', 'd3')))),
        found as (
          select inmate_id, need, max(frozen_at) as frozen_at from (
            select inmate_id, need, frozen_at from banded where band <> 'Rendah' union all select inmate_id, need, frozen_at from ticked)
          group by 1, 2),
        parts as (
          select f.inmate_id, f.need, f.frozen_at, m.state, m.left_on,
            exists (select 1 from coaching_certificates z where z.programme_id = p.id and z.inmate_id = f.inmate_id and z.state = 'active') as has_paper,
            p.ended_on >= p.ends_on and m.gone_with = 'programme-end' as is_through
          from found f join programme_needs n on n.need = f.need and n.is_served = 1 join coaching_programmes p on p.id = n.programme_id
          join coaching_members m on m.programme_id = p.id and m.inmate_id = f.inmate_id where p.state <> 'voided'),
        standing as (
          select f.inmate_id, f.need, case
            when exists (select 1 from parts a where a.inmate_id = f.inmate_id and a.need = f.need and (a.state = 'accepted'
              or (a.state = 'ended' and (a.has_paper or a.is_through) and a.left_on >= date(f.frozen_at, '+7 hours')))) then 'served'
            when not p.is_here and exists (select 1 from outside_programmes o where o.inmate_id = f.inmate_id and o.need = f.need and o.state = 'active') then 'outside'
            when exists (select 1 from parts a where a.inmate_id = f.inmate_id and a.need = f.need and a.state = 'waiting') then 'proposed'
            else 'none' end as is_
          from found f join people p on p.id = f.inmate_id)
        select need, count(*) as people, count(*) filter (where is_ = 'proposed') as proposed, count(*) filter (where is_ = 'served') as served,
          count(*) filter (where is_ = 'outside') as outside, count(*) filter (where is_ = 'none') as none
        from standing group by need order by need`,
      )
      .all({ needs, risk })
  } finally {
    database.close()
  }
}

/** Results of which the stored reading is missing or says something else than the result itself. */
export async function unreadResults(folder: string): Promise<readonly string[]> {
  const { database } = await openRaw(folder, 'admin', adminPassword)
  try {
    return database
      .prepare<[], { readonly id: string }>(
        `select f.id from assessment_forms f left join assessment_findings d on d.form_id = f.id
        where f.frozen_at is not null and (d.form_id is null or d.frozen_at <> f.frozen_at or d.is_current <> (f.state = 'frozen')
          or exists (select 1 from json_each(f.result, '$.scores') s where s.value -> '$.band' <> 'null' and not exists (
            select 1 from json_each(d.scores) k where k.value ->> 0 = s.value ->> 'id' and k.value ->> 3 = s.value ->> '$.band.label'
              and k.value ->> 4 = s.value ->> '$.band.severity')))`,
      )
      .all()
      .map(({ id }) => id)
  } finally {
    database.close()
  }
}
