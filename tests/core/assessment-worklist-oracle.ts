// Who must be on the list, worked out a second time in SQL from the bare tables: no rule of the product is used here.
import type { SqliteDatabase } from '#electron/database/open.ts'

export interface Expected {
  readonly inmate_id: string
  readonly reason: string
  readonly due: string | null
}

const wib = (column: string): string => `date(${column}, '+7 hours')`

/** A year later; what the calendar does not have is the last day of its month. */
const yearAfter = (day: string): string =>
  `case when strftime('%m-%d', ${day}) = '02-29' then date(${day}, '+1 year', '-1 day') else date(${day}, '+1 year') end`

/** Without running ones; `today` in the time of the unit. Narapidana and klien, thirty days ahead. */
export function oracleDue(database: SqliteDatabase, today: string): Expected[] {
  return database
    .prepare<[string], Expected>(
      `with absorbed as (select absorbed_id from inmate_merges where state = 'merged'),
       running as (select inmate_id from service_cases
         where service_id = 'asesmen' and phase not in ('done', 'refused', 'cancelled')),
       people (inmate_id, since) as (
         select i.id, (select max(day) from (
             select occurred_on as day from inmate_events
               where inmate_id = i.id and voided_at is null and kind in ('arrival', 'return')
             union all
             select * from (select valid_from from inmate_registers
               where inmate_id = i.id and state = 'active' and legal_status in ('narapidana', 'anak-binaan')
               order by valid_from limit 1)))
         from inmates i where i.state = 'present' and exists (select 1 from inmate_registers r
           where r.inmate_id = i.id and r.state = 'active' and r.valid_to is null
             and r.legal_status in ('narapidana', 'anak-binaan'))
         union all
         select i.id, c.since from inmates i join clients c on c.inmate_id = i.id
         where c.state = 'active' and i.state <> 'present' and i.state <> 'dead' and i.state <> 'transferred'),
       judged as (select people.*,
           (select ${wib('frozen_at')} from assessment_forms f join service_cases c on c.id = f.assessment_id
             where c.inmate_id = people.inmate_id and f.state = 'frozen' and c.phase in
               ('draft', 'preparing', 'outside', 'answered', 'done') order by frozen_at desc limit 1) as assessed,
           (select date(learnt_on, '+7 days') from assessment_notices
             where inmate_id = people.inmate_id and state = 'open' order by learnt_on limit 1) as informed
         from people where inmate_id not in running and inmate_id not in absorbed),
       told as (select inmate_id,
           case when assessed is null then 'first'
             when informed is not null and informed <= ${yearAfter('assessed')} then 'information'
             else 'yearly' end as reason,
           case when assessed is null then date(since, '+7 days')
             else min(coalesce(informed, '9999'), ${yearAfter('assessed')}) end as due
         from judged)
       select * from told where due <= date(?, '+30 days') order by due, inmate_id`,
    )
    .all(today)
}
