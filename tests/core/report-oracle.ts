// What the monthly report must say, worked out a second time from the bare tables: no rule of the product is used here.
import type { SqliteDatabase } from '#electron/database/open.ts'
import type { ReportCell } from '#shared/features/medical-recommendations/monthly-report.rules.ts'

/** Free days of the story's months besides Saturday and Sunday. */
const free = ['2026-08-17', '2026-08-25']

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const isWorkday = (date: string): boolean =>
  ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) && !free.includes(date)

function workdays(from: string, to: string): number {
  let count = 0
  for (let date = from; date < to; ) {
    date = nextDay(date)
    if (isWorkday(date)) count += 1
  }
  return count
}

function fifthWorkdayAfter(start: string): string {
  let date = start
  for (let left = 5; left > 0; ) {
    date = nextDay(date)
    if (isWorkday(date)) left -= 1
  }
  return date
}

const wib = (column: string): string => `substr(datetime(${column}, '+7 hours'), 1, 10)`

interface Row {
  readonly id: string
  readonly opened: string
  readonly emergency: number
  readonly completed: string | null
  readonly met: string | null
  readonly approved: string | null
  readonly handed: string | null
  readonly kanwil: string | null
  readonly received: string | null
  readonly sent: string | null
  readonly outcome: string | null
  readonly ended: string | null
}

function rowsOf(database: SqliteDatabase): readonly Row[] {
  const event = (where: string): string =>
    `(select max(${wib('at')}) from case_events where case_id = service_cases.id and ${where})`
  return database
    .prepare(
      `select id, ${wib('opened_at')} as opened, emergency_reason is not null as emergency,
        (select case when count(distinct requirement_id) = 4 then max(${wib('attached_at')}) end from case_papers
          where case_id = service_cases.id and attached_at is not null and voided_at is null
          and requirement_id in ('application', 'doctor-letter', 'medical-record', 'head-covering-letter')) as completed,
        (select max(held_on) from tpp_sessions where case_id = service_cases.id and decision = 'approved') as met,
        ${event("kind = 'approved'")} as approved,
        ${event("kind = 'handed-over'")} as handed,
        ${event("step = 'kanwil-forward'")} as kanwil,
        ${event("step = 'ditjenpas-received'")} as received,
        ${event("step = 'sent-to-kanwil'")} as sent,
        (select kind from case_events where case_id = service_cases.id
          and kind in ('answered', 'refused', 'withdrawn', 'cancelled')) as outcome,
        ${event("kind in ('answered', 'refused', 'withdrawn', 'cancelled')")} as ended
      from service_cases order by opened_at desc, id desc`,
    )
    .all() as Row[]
}

/** Begin and end of each stretch, as a clerk would read them off the table. */
const stretches: Readonly<Partial<Record<ReportCell, (row: Row) => readonly [string | null, string | null]>>> = {
  preparation: (row) => [row.opened, row.completed],
  session: (row) => [row.completed, row.met],
  approval: (row) => [
    row.met !== null && row.completed !== null && row.met > row.completed ? row.met : row.completed,
    row.approved,
  ],
  'hand-over': (row) => [row.approved, row.handed],
  kanwil: (row) => [row.handed, row.kanwil ?? row.received],
  ditjenpas: (row) => [row.kanwil ?? row.received, row.sent],
  back: (row) => [row.sent, row.outcome === 'answered' || row.outcome === 'refused' ? row.ended : null],
  whole: (row) => [row.opened, row.outcome === 'answered' || row.outcome === 'refused' ? row.ended : null],
}

function isLate(row: Row, to: string): boolean {
  const judged = row.ended !== null && row.ended <= to ? row.ended : to
  return row.completed !== null && row.completed <= judged && judged > fifthWorkdayAfter(row.completed)
}

/** Ids of the requests behind one cell, and the median of days where it has one. */
export function oracle(database: SqliteDatabase, cell: ReportCell, from: string, to: string) {
  const rows = rowsOf(database)
  const inside = (date: string | null): boolean => date !== null && from <= date && date <= to
  const waitsAt = (row: Row, date: string): boolean => row.ended === null || row.ended >= date
  const stretch = stretches[cell]
  if (stretch) {
    const taken = rows.flatMap((row) => {
      const [begin, end] = stretch(row)
      return begin !== null && end !== null && inside(end)
        ? [{ id: row.id, days: end > begin ? workdays(begin, end) : 0 }]
        : []
    })
    const days = taken.map((one) => one.days).sort((left, right) => left - right)
    const half = days.length / 2
    const median =
      days.length === 0
        ? null
        : days.length % 2 === 1
          ? (days[Math.floor(half)] ?? null)
          : ((days[half - 1] ?? 0) + (days[half] ?? 0)) / 2
    return { ids: taken.map(({ id }) => id), median }
  }
  const wanted: Readonly<Partial<Record<ReportCell, (row: Row) => boolean>>> = {
    carried: (row) => row.opened < from && waitsAt(row, from),
    opened: (row) => inside(row.opened),
    answered: (row) => row.outcome === 'answered' && inside(row.ended),
    refused: (row) => row.outcome === 'refused' && inside(row.ended),
    withdrawn: (row) => row.outcome === 'withdrawn' && inside(row.ended),
    cancelled: (row) => row.outcome === 'cancelled' && inside(row.ended),
    running: (row) => row.opened <= to && (row.ended === null || row.ended > to),
    overdue: (row) => row.opened <= to && waitsAt(row, from) && isLate(row, to),
    emergencies: (row) => inside(row.opened) && row.emergency === 1,
  }
  const test = wanted[cell]
  return { ids: test ? rows.filter(test).map(({ id }) => id) : [], median: null }
}
