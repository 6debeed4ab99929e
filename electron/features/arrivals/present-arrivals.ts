import { type CheckState, checkStates, type GivenAnswers } from '#shared/features/arrivals/arrival-checks.rules.ts'
import { arrivalDeadline, arrivalStanding, hoursUntil } from '#shared/features/arrivals/arrival-term.rules.ts'
import type { ArrivalSummary } from '#shared/features/arrivals/arrivals.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import { activeCards } from '../health-cards/health-cards.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { ageOn } from '../medical-records/record-person.ts'
import { arrivalChecksIn, arrivalSettingsOf } from './arrival-facts.ts'
import { type ArrivalRow, listAnswered, listComings } from './arrivals.repository.ts'

type Coming = Awaited<ReturnType<typeof listComings>>[number]

const moment = (text: string | null): Instant | null => instantSchema.nullable().parse(text)

interface StoredItem {
  readonly linkId: string
  readonly item?: readonly StoredItem[]
}

const noGroups: ReadonlySet<string> = new Set()

/** Groups of a stored response that hold an answer; a group without one is not stored. */
function groupsIn(answers: string): ReadonlySet<string> {
  const found = new Set<string>()
  const take = (items: readonly StoredItem[]): void => {
    for (const { linkId, item } of items) {
      if (!item) continue
      found.add(linkId)
      take(item)
    }
  }
  // Stored by `complete` alone, which has checked the shape: it is not checked again for everybody of a house.
  take(JSON.parse(answers) as StoredItem[])
  return found
}

/** The moments between which care belongs to a coming: from the day of it to the day of the next one. */
export function spanOf(row: Pick<ArrivalRow, 'came_on' | 'next_came_on'>, zone: FacilityZone) {
  const until = calendarDateSchema.nullable().parse(row.next_came_on)
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
  const grouped = new Set(checks.flatMap(({ metBy }) => ('group' in metBy && metBy.group !== null ? [metBy.url] : [])))
  const ids = rows.map(({ inmate_id }) => inmate_id)
  const answered = Map.groupBy(await listAnswered(db, ids), ({ inmate_id }) => inmate_id)
  const comings = Map.groupBy(await listComings(db, ids), ({ inmate_id }) => inmate_id)
  const cards = await activeCards(db, ids)
  const found: ArrivalSummary[] = []
  for (const row of rows) {
    const span = spanOf(row, zone)
    const answers = (answered.get(row.inmate_id) ?? [])
      .filter(({ cared_at }) => isWithin(cared_at, span))
      .map(
        ({ url, cared_at, answers: given }): GivenAnswers => ({
          url,
          caredAt: instantSchema.parse(cared_at),
          groups: grouped.has(url) ? groupsIn(given) : noGroups,
        }),
      )
    const person = { sex: row.sex, age: ageOn(row, calendarDateSchema.parse(row.came_on)) }
    const states = checkStates(checks, person, { answers, minutesAt: moment(row.minutes_at) })
    const arrivedAt = instantSchema.parse(row.arrived_at)
    const { due } = arrivalDeadline(arrivedAt, term, { calendar, zone })
    const others = (comings.get(row.inmate_id) ?? []).filter(({ id }) => id !== row.id).map(otherOf)
    found.push(summaryOf(row, states, { arrivedAt, due, now, hasCard: cards.has(row.inmate_id), others }))
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
  {
    arrivedAt,
    due,
    now,
    hasCard,
    others,
  }: Pick<ArrivalSummary, 'hasCard' | 'others'> & {
    readonly arrivedAt: Instant
    readonly due: Instant
    readonly now: Instant
  },
): ArrivalSummary {
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
    hasCard,
    others,
    isDoneLate: isComplete && moments.some((at) => at !== null && at > due),
  }
}
