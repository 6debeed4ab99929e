import { z } from 'zod'
import { type CheckState, checkStates, type GivenAnswers } from '#shared/features/arrivals/arrival-checks.rules.ts'
import { arrivalDeadline, arrivalStanding, hoursUntil } from '#shared/features/arrivals/arrival-term.rules.ts'
import type { ArrivalSummary } from '#shared/features/arrivals/arrivals.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { ageOn } from '../medical-records/record-person.ts'
import { arrivalChecksIn, arrivalSettingsOf } from './arrival-facts.ts'
import { type ArrivalRow, listAnswered, listComings, nextArrivalDay } from './arrivals.repository.ts'

type Coming = Awaited<ReturnType<typeof listComings>>[number]

const moment = (text: string | null): Instant | null => instantSchema.nullable().parse(text)

const itemSchema = z.looseObject({
  linkId: z.string(),
  get item() {
    return z.array(itemSchema).optional()
  },
})

/** Groups of a stored response that hold an answer; a group without one is not stored. */
function groupsIn(answers: string): ReadonlySet<string> {
  const found = new Set<string>()
  const take = (items: readonly z.infer<typeof itemSchema>[]): void => {
    for (const { linkId, item } of items) {
      if (!item) continue
      found.add(linkId)
      take(item)
    }
  }
  take(z.array(itemSchema).parse(JSON.parse(answers)))
  return found
}

/** The moments between which care belongs to a coming: from the day of it to the day of the next one. */
export async function spanOf(context: QueryContext | CommandContext, row: ArrivalRow) {
  const { zone } = await unitDay(context)
  const until = calendarDateSchema.nullable().parse(await nextArrivalDay(context.db, row))
  return {
    from: startOfDay(calendarDateSchema.parse(row.came_on), zone),
    until: until === null ? null : startOfDay(until, zone),
  }
}

export const isWithin = (
  at: string,
  { from, until }: { readonly from: string; readonly until: string | null },
): boolean => at >= from && (until === null || at < until)

/** Comings with what is done, what is missing, and how long is left. */
export async function presentArrivals(
  context: QueryContext | CommandContext,
  rows: readonly ArrivalRow[],
): Promise<ArrivalSummary[]> {
  const { db, services, now } = context
  const { zone } = await unitDay(context)
  const term = await arrivalSettingsOf(db)
  const calendar = await officeCalendar(db)
  const { checks } = arrivalChecksIn(services.resourcesFolder)
  const answered = Map.groupBy(
    await listAnswered(
      db,
      rows.map(({ inmate_id }) => inmate_id),
    ),
    ({ inmate_id }) => inmate_id,
  )
  const ids = rows.map(({ inmate_id }) => inmate_id)
  const comings = Map.groupBy(await listComings(db, ids), ({ inmate_id }) => inmate_id)
  const found: ArrivalSummary[] = []
  for (const row of rows) {
    const span = await spanOf(context, row)
    const answers = (answered.get(row.inmate_id) ?? [])
      .filter(({ cared_at }) => isWithin(cared_at, span))
      .map(
        ({ url, cared_at, answers: given }): GivenAnswers => ({
          url,
          caredAt: instantSchema.parse(cared_at),
          groups: groupsIn(given),
        }),
      )
    const person = { sex: row.sex, age: ageOn(row, calendarDateSchema.parse(row.came_on)) }
    const states = checkStates(checks, person, { answers, minutesAt: moment(row.minutes_at) })
    const arrivedAt = instantSchema.parse(row.arrived_at)
    const { due } = arrivalDeadline(arrivedAt, term, { calendar, zone })
    const others = (comings.get(row.inmate_id) ?? []).filter(({ id }) => id !== row.id)
    found.push({ ...summaryOf(row, states, { arrivedAt, due, now }), others: others.map(otherOf) })
  }
  return found
}

const otherOf = ({ id, arrived_at, outcome, decided_at }: Coming): ArrivalSummary['others'][number] => ({
  id,
  arrivedAt: instantSchema.parse(arrived_at),
  outcome,
  decidedAt: moment(decided_at),
})

function summaryOf(
  row: ArrivalRow,
  checks: CheckState[],
  { arrivedAt, due, now }: { readonly arrivedAt: Instant; readonly due: Instant; readonly now: Instant },
): Omit<ArrivalSummary, 'others'> {
  const moments = [...checks.map(({ metAt }) => metAt), moment(row.decided_at)]
  const isComplete = !moments.includes(null)
  return {
    id: row.id,
    inmate: {
      id: row.inmate_id,
      name: row.name,
      registerNumber: row.written,
      block: row.block,
      room: row.room,
      isPresent: row.presence === 'present',
    },
    arrivedAt,
    isTimeKnown: row.time_known === 1,
    dueAt: due,
    hoursLeft: hoursUntil(now, due),
    standing: arrivalStanding({ now, due, isComplete, isObserved: row.outcome === 'observe' }),
    checks,
    outcome: row.outcome,
    lookAgainOn: calendarDateSchema.nullable().parse(row.look_again_on),
    isDoneLate: isComplete && moments.some((at) => at !== null && at > due),
  }
}
