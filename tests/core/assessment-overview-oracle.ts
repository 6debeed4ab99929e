// What the overview of assessments must say, worked out a second time in SQL from the bare tables: no rule of the product is used here.
import type { SqliteDatabase } from '#electron/database/open.ts'

const wib = (column: string): string => `substr(datetime(${column}, '+7 hours'), 1, 10)`

export interface OracleQuestion {
  readonly from: string
  /** The last day, which is the day people stand on. */
  readonly to: string
}

const view = `
  with last_stay as (
    select inmate_id, kind from (select inmate_id, kind, row_number() over
      (partition by inmate_id order by occurred_on desc, id desc) as place
      from inmate_events where voided_at is null and kind <> 'register-change' and occurred_on <= :to) where place = 1),
  here as (select inmates.* from inmates join last_stay on last_stay.inmate_id = inmates.id
    where last_stay.kind in ('arrival', 'room-move', 'return')
      and inmates.id not in (select absorbed_id from inmate_merges where state = 'merged')),
  cases as (select service_cases.*, ${wib('opened_at')} as day from service_cases
    where service_id = 'asesmen' and ${wib('opened_at')} <= :to),
  ev as (select case_id, sequence, kind, choice, leads_to, ${wib('at')} as day from case_events
    where case_id in (select id from cases) and ${wib('at')} <= :to),
  -- The last event that closes or opens a case tells whether it runs.
  turns as (select case_id, kind, day, row_number() over (partition by case_id order by sequence desc) as place
    from ev where kind in ('finished', 'cancelled', 'withdrawn', 'refused', 'reopened', 'answered', 'handed-over', 'opened')),
  phase as (select case_id, kind, kind in ('finished', 'cancelled', 'withdrawn', 'refused') as is_ended from turns where place = 1),
  frozen as (select form.*, cases.inmate_id, cases.number, ${wib('form.frozen_at')} as day from assessment_forms as form
    join cases on cases.id = form.assessment_id
    where ${wib('form.frozen_at')} <= :to
      and form.assessment_id not in (select case_id from phase where kind in ('cancelled', 'withdrawn'))
      and not exists (select 1 from assessment_forms as copy where copy.supersedes_id = form.id and ${wib('copy.begun_at')} <= :to)),
  scored as (select frozen.id as form_id, frozen.assessment_id, frozen.inmate_id, frozen.day, frozen.frozen_at, frozen.url, frozen.version,
      json_extract(score.value, '$.id') as score, json_extract(score.value, '$.band.label') as band,
      json_extract(score.value, '$.band.severity') as severity
    from frozen, json_each(frozen.result, '$.scores') as score where json_extract(score.value, '$.band.label') is not null),
  told as (select cases.*, exists (
      select 1 from (select kind, row_number() over (order by occurred_on desc, id desc) as place from inmate_events
        where inmate_id = cases.inmate_id and voided_at is null and kind <> 'register-change' and occurred_on <= cases.day)
      where place = 1 and kind in ('arrival', 'room-move', 'return')) as is_inmate from cases),
  handed as (select case_id, min(day) as day from ev where kind = 'handed-over' group by case_id)`

const all = <Row>(database: SqliteDatabase, query: string, question: OracleQuestion): Row[] =>
  database.prepare(`${view} ${query}`).all(question) as Row[]

/** How many present people stand how, by block. */
export const oracleStanding = (database: SqliteDatabase, question: OracleQuestion) =>
  all<{ block: string; current: number; overdue: number; running: number; never: number }>(
    database,
    `, state as (select here.id, coalesce((select block from inmate_placements where inmate_id = here.id and state = 'active'
          and valid_from <= :to and (valid_to is null or valid_to > :to)), '?') as block,
        (select max(day) from frozen where frozen.inmate_id = here.id) as last,
        exists (select 1 from cases join phase on phase.case_id = cases.id
          where cases.inmate_id = here.id and not phase.is_ended) as runs from here)
      select block, sum(last is not null and date(last, '+1 year') >= :to) as current,
        sum(last is not null and date(last, '+1 year') < :to) as overdue,
        sum(last is null and runs) as running, sum(last is null and not runs) as never
      from state group by block order by block`,
    question,
  )

const happened = (kinds: string) =>
  `select count(distinct case_id) from ev join told on told.id = ev.case_id
   where is_inmate = :circle and kind in (${kinds}) and ev.day between :from and :to`

const flow: Readonly<Record<string, string>> = {
  opened: 'select count(*) from told where is_inmate = :circle and day between :from and :to',
  handedOver: `select count(*) from handed join told on told.id = handed.case_id
    where is_inmate = :circle and handed.day between :from and :to`,
  sentBack: happened("'refused'"),
  finished: happened("'finished'"),
  cancelled: happened("'cancelled', 'withdrawn'"),
  running: `select count(*) from told join phase on phase.case_id = told.id where is_inmate = :circle and not phase.is_ended`,
}

export const oracleFlow = (database: SqliteDatabase, question: OracleQuestion, circle: 0 | 1) =>
  Object.fromEntries(
    Object.entries(flow).map(([name, query]) => [
      name,
      database
        .prepare(`${view} ${query}`)
        .pluck()
        .get({ ...question, circle }) as number,
    ]),
  )

/** Days until each hand-over in the span; more than seven are late, since no clock of the story was stopped. */
export const oracleDays = (database: SqliteDatabase, question: OracleQuestion) =>
  all<{ days: number }>(
    database,
    `select cast(julianday(handed.day) - julianday(told.day) as integer) as days
     from handed join told on told.id = handed.case_id
     where is_inmate and handed.day between :from and :to order by days`,
    question,
  ).map(({ days }) => days)

/** The last result of each present person, by edition, score and band. */
export const oracleLatest = (database: SqliteDatabase, question: OracleQuestion) =>
  all<{ edition: string; score: string; band: string; count: number }>(
    database,
    `select version as edition, score, band, count(*) as count from scored
     where inmate_id in (select id from here) and not exists (select 1 from frozen as later
       where later.inmate_id = scored.inmate_id and substr(later.url, 1, 26) = substr(scored.url, 1, 26) and later.frozen_at > scored.frozen_at)
     group by 1, 2, 3 order by 1, 2, 3`,
    question,
  )

/** From band to band, of those whose last result lies in the span. */
export const oracleChanges = (database: SqliteDatabase, question: OracleQuestion) =>
  all<{ score: string; before: string; after: string; editions: string; direction: string; count: number }>(
    database,
    `, ordered as (select scored.*, row_number() over (partition by inmate_id, substr(url, 1, 26), score order by frozen_at desc) as place,
        case severity when 'none' then 0 when 'notice' then 1 when 'attention' then 2 else 3 end as rank from scored)
      select now.score, old.band as before, now.band as after, old.version || ' ' || now.version as editions,
        case when now.rank > old.rank then 'up' when now.rank < old.rank then 'down' else 'same' end as direction, count(*) as count
      from ordered as now join ordered as old on old.inmate_id = now.inmate_id and old.score = now.score and old.place = 2
      where now.place = 1 and now.day between :from and :to group by 1, 2, 3, 4, 5 order by 1, 2, 3`,
    question,
  )

export const oracleCare = (database: SqliteDatabase, question: OracleQuestion) => {
  const count = (query: string) => database.prepare(`${view} ${query}`).pluck().get(question) as number
  const of = (table: string) => `from ${table} join told on told.id = ${table}.assessment_id where is_inmate`
  const held = (kind: string) =>
    count(
      `select count(*) ${of('assessment_sources')} and state = 'active' and kind = '${kind}' and held_on between :from and :to`,
    )
  const overrides = (column: string, more: string) =>
    count(`select count(*) from assessment_overrides as o join assessment_forms as f on f.id = o.form_id join told on told.id = f.assessment_id
      where is_inmate and ${wib(`o.${column}`)} between :from and :to ${more}`)
  return {
    proposed: overrides('proposed_at', ''),
    confirmed: overrides('settled_at', "and o.state = 'confirmed'"),
    refused: overrides('settled_at', "and o.state = 'refused'"),
    interview: held('interview'),
    'cross-check': held('cross-check'),
    document: held('document'),
  }
}
