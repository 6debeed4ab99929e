// What the report of the staff must say, worked out a second time in SQL from the bare tables: no rule of the product is used here.
import type { SqliteDatabase } from '#electron/database/open.ts'

interface OracleSpan {
  readonly from: string
  readonly to: string
}

const wib = (column: string): string => `substr(datetime(${column}, '+7 hours'), 1, 10)`

const view = `
  with people as (select * from workers where since <= :to and (until is null or until >= :to)
      and (ended_on is null or ended_on >= :to) and coalesce(end_kind, '') <> 'mistake'),
  held as (select people.id, kinds.kind,
      (select max(coalesce(valid_until, '9999')) from worker_licences as one where one.worker_id = people.id
        and one.kind = kinds.kind and one.state = 'active' and one.issued_on <= :to
        and (one.kind = 'str' or one.is_here = 1)) as until
    from people, (select 'str' as kind union select 'sip') as kinds where people.profession <> 'bukan-kesehatan'),
  cases as (select service_cases.*, ${wib('opened_at')} as day from service_cases
    where id in (select id from licence_applications) and ${wib('opened_at')} <= :to),
  ends as (select case_id, max(${wib('at')}) as day from case_events
    where kind in ('finished', 'cancelled', 'withdrawn', 'refused') and ${wib('at')} <= :to group by case_id)`

const all = <Row>(database: SqliteDatabase, query: string, span: OracleSpan): Row[] =>
  database.prepare(`${view} ${query}`).all(span) as Row[]

export const oraclePeople = (database: SqliteDatabase, span: OracleSpan) =>
  all<{ profession: string; employment: string; count: number }>(
    database,
    'select profession, employment, count(*) as count, :from as start from people group by 1, 2 order by 1, 2',
    span,
  ).map(({ profession, employment, count }) => [profession, employment, count])

export const oracleLicences = (database: SqliteDatabase, span: OracleSpan) =>
  all<{ kind: string; state: string; count: number }>(
    database,
    `select kind, case when until is null then 'missing' when until < :to then 'expired'
        when until <= date(:to, '+180 days') then 'ending' else 'valid' end as state, count(*) as count, :from as start
      from held group by 1, 2 order by 1, 2`,
    span,
  ).map(({ kind, state, count }) => [kind, state, count])

export const oracleApplications = (database: SqliteDatabase, span: OracleSpan) =>
  all<{ opened: number; issued: number; running: number; carried: number }>(
    database,
    `select count(*) filter (where cases.day >= :from) as opened,
        count(*) filter (where ends.day >= :from and cases.phase = 'done') as issued,
        count(*) filter (where ends.day is null) as running,
        count(*) filter (where cases.day < :from and (ends.day is null or ends.day >= :from)) as carried
      from cases left join ends on ends.case_id = cases.id`,
    span,
  )[0]

export const oraclePoints = (database: SqliteDatabase, span: OracleSpan) =>
  all<{ id: string; points: number }>(
    database,
    `select people.id, coalesce(sum(points), 0) as points, :from as start from people left join worker_credits
        on worker_credits.worker_id = people.id and worker_credits.state = 'active'
        and held_on <= :to and held_on > date(:to, '-5 years')
      where profession in ('perawat', 'perekam-medis', 'dokter', 'bidan') group by people.id`,
    span,
  )
