// What the report of complaints must say, worked out a second time in SQL from the bare tables: no rule of the product is used here.
import type { SqliteDatabase } from '#electron/database/open.ts'

const wib = (column: string): string => `substr(datetime(${column}, '+7 hours'), 1, 10)`

/** Whom this account may not know of: complaints that name it, or a unit of its roles, and are not cleared. */
const hidden = `select complaint_id from complaint_accused where cleared_at is null and (account_id = :account or unit in (:unit))`

const view = `
  with seen as (select complaints.*, ${wib('received_at')} as day from complaints where id not in (${hidden})),
  ev as (select case_id, sequence, kind, choice, step, undoes, case_events.id, leads_to, ${wib('at')} as day from case_events),
  -- The first end after the last time that the complaint was taken up, each as of the last day and as of the day before the first.
  ends as (
    select 'last' as moment, ev.* from ev where day <= :to
    union all select 'before', ev.* from ev where day < :from),
  taken_up as (
    select moment, case_id, max(sequence) as sequence from ends
    where kind = 'parted' or leads_to = 'preparing' group by moment, case_id),
  exits as (
    select ends.moment, ends.case_id, ends.day,
      case when kind = 'refused' and choice = 'forwarded' then 'forwarded' when kind = 'joined' then 'merged' else kind end as outcome,
      row_number() over (partition by ends.moment, ends.case_id order by ends.sequence) as place
    from ends left join taken_up using (moment, case_id)
    where kind in ('answered', 'refused', 'withdrawn', 'lapsed', 'cancelled', 'joined')
      and ends.sequence > coalesce(taken_up.sequence, 0)),
  told as (
    select seen.*, last.outcome, last.day as left_on, before.outcome as left_before,
      seen.day < :from as is_old, seen.day between :from and :to as is_new,
      last.day between :from and :to as left_now
    from seen
    left join exits as last on last.case_id = seen.case_id and last.moment = 'last' and last.place = 1
    left join exits as before on before.case_id = seen.case_id and before.moment = 'before' and before.place = 1
    where seen.day <= :to)`

const happened = (where: string): string =>
  `select count(distinct told.id) from told join ev on ev.case_id = told.case_id where ev.day between :from and :to and ${where}`

const left = (outcome: string): string => `select count(*) from told where outcome = '${outcome}' and left_now`

/** The last word on how the answer pleased that was written down in the span, for each complaint. */
const said = `
  select told.class, told.service, told.id as complaint,
    case when ev.kind = 'step-skipped' then 'skipped' else coalesce(complaint_satisfactions.result, 'unrated') end as result
  from told join ev on ev.case_id = told.case_id left join complaint_satisfactions on complaint_satisfactions.event_id = ev.id
  where ev.step = 'satisfaction' and ev.kind in ('step-taken', 'step-skipped') and ev.day between :from and :to
    and not exists (select 1 from ev as later where later.case_id = ev.case_id and later.step = 'satisfaction'
      and later.kind in ('step-taken', 'step-skipped') and later.day between :from and :to and later.sequence > ev.sequence)`

const counts: Readonly<Record<string, string>> = {
  carried: 'select count(*) from told where is_old and left_before is null',
  received: 'select count(*) from told where is_new',
  reopened: 'select count(*) from told where is_old and left_before is not null and (outcome is null or left_now)',
  answered: left('answered'),
  refused: left('refused'),
  forwarded: left('forwarded'),
  withdrawn: left('withdrawn'),
  lapsed: left('lapsed'),
  cancelled: left('cancelled'),
  merged: left('merged'),
  running: 'select count(*) from told where outcome is null',
  waiting: `select count(*) from told where outcome is null and exists (
    select 1 from ends where moment = 'last' and case_id = told.case_id and kind = 'paused' and not exists (
      select 1 from ends as later where later.moment = 'last' and later.case_id = told.case_id
        and later.sequence > ends.sequence and later.kind in ('resumed', 'answered', 'lapsed', 'withdrawn', 'cancelled')))`,
  extended: happened(
    `kind = 'extended' and ev.id not in (select undoes from ends where moment = 'last' and undoes is not null)`,
  ),
  closed: happened(`kind = 'finished' and not exists (
    select 1 from ends where moment = 'last' and case_id = ev.case_id and sequence > ev.sequence and kind = 'reopened')`),
  asked: `select count(*) from (SAID) where result not in ('skipped', 'tidak-terjangkau')`,
  unreached: `select count(*) from (SAID) where result = 'tidak-terjangkau'`,
  notAsked: `select count(*) from (SAID) where result = 'skipped'`,
}

const groups: Readonly<Record<string, string>> = {
  channel: 'channel',
  service: 'service',
  class: 'class',
  reporterKind: 'reporter_kind',
  mode: 'mode',
}

/** Monday to Friday; the months of the story have no holiday. */
function workdays(from: string, to: string): number {
  let count = 0
  for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000)
    if (![0, 6].includes(new Date(at).getUTCDay())) count += 1
  return count
}

export interface OracleQuestion {
  readonly from: string
  readonly to: string
  readonly account: string
  readonly unit: string
}

export const oracleCounts = Object.keys(counts)

export function oracleCount(database: SqliteDatabase, count: string, question: OracleQuestion): number {
  return database
    .prepare(`${view} ${counts[count]?.replace('SAID', said)}`)
    .pluck()
    .get(question) as number
}

/** Only what was counted at least once. */
export function oracleGroup(database: SqliteDatabase, group: string, question: OracleQuestion) {
  const column = groups[group]
  return database
    .prepare(
      `${view} select ${column} as id, count(*) as count from told
      where is_new and outcome is not 'merged' group by ${column} order by ${column}`,
    )
    .all(question) as { readonly id: string; readonly count: number }[]
}

/** Working days until each answer that was given in the span, by class, sorted. */
export function oracleDays(database: SqliteDatabase, question: OracleQuestion) {
  const rows = database
    .prepare(
      `${view} select class, day, left_on from told
      where outcome in ('answered', 'refused', 'forwarded') and left_now`,
    )
    .all(question) as { readonly class: string; readonly day: string; readonly left_on: string }[]
  const daysOf = (name: string | null) =>
    rows
      .filter((row) => name === null || row.class === name)
      .map((row) => workdays(row.day, row.left_on))
      .sort((one, other) => one - other)
  return (name: string | null) => {
    const days = daysOf(name)
    const half = Math.floor(days.length / 2)
    const upper = days[half] ?? null
    const median = days.length % 2 === 1 || upper === null ? upper : ((days[half - 1] ?? 0) + upper) / 2
    return { answered: days.length, median }
  }
}

/** How many of each class or service ended in each way, or said what; only what was counted at least once, and nothing added up. */
export function oracleCross(
  database: SqliteDatabase,
  { cross, by }: { readonly cross: 'ends' | 'satisfaction'; readonly by: 'class' | 'service' },
  question: OracleQuestion,
) {
  const rows = cross === 'ends' ? 'select class, service, outcome as result from told where left_now' : said
  return database
    .prepare(
      `${view} select ${by} as id, result as column, count(*) as count from (${rows}) group by 1, 2 order by 1, 2`,
    )
    .all(question) as { readonly id: string; readonly column: string; readonly count: number }[]
}
