import { addDays, type CalendarDate, compareDates, weekdayOf } from '../../time/calendar-date.ts'
import { holidayOn, type WorkingCalendar } from '../../time/working-days.ts'
import { minuteOf, type SessionTime, type WeekSlot } from './session-time.ts'

export interface PlanFacts {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly slots: readonly WeekSlot[]
  /** Whether days that are free for the office are left out. */
  readonly skipsHolidays: boolean
}

export interface PlannedSession extends SessionTime {
  /** The free day for which it is left out; null where it takes place. */
  readonly holiday: string | null
}

/** The sessions of a plan, in order; those on free days stand in it with the name of the day, so that a person sees what falls out and why. */
export function plannedSessions(plan: PlanFacts, calendar: WorkingCalendar): readonly PlannedSession[] {
  const planned: PlannedSession[] = []
  for (let on = plan.from; compareDates(on, plan.until) <= 0; on = addDays(on, 1)) {
    const ofDay = plan.slots
      .filter(({ weekday }) => weekday === weekdayOf(on))
      .toSorted((left, right) => minuteOf(left.startsAt) - minuteOf(right.startsAt))
    const holiday = plan.skipsHolidays ? (holidayOn(on, calendar)?.name ?? null) : null
    for (const { startsAt, minutes } of ofDay) planned.push({ on, startsAt, minutes, holiday })
  }
  return planned
}

/** Whether two times meet; one that begins as the other ends does not. */
export function overlap(left: SessionTime, right: SessionTime): boolean {
  if (left.on !== right.on) return false
  const [leftBegin, rightBegin] = [minuteOf(left.startsAt), minuteOf(right.startsAt)]
  return leftBegin < rightBegin + right.minutes && rightBegin < leftBegin + left.minutes
}

/** One session as its clashes are looked for. */
export interface OccupiedTime extends SessionTime {
  readonly sessionId: string
  readonly place: string
  readonly instructor: string
  readonly inmateIds: readonly string[]
}

export const clashKinds = ['place', 'instructor', 'person', 'kept-apart'] as const

export interface Clash {
  readonly kind: (typeof clashKinds)[number]
  /** The other session; the same one where two who are kept apart are both in it. */
  readonly sessionId: string
  /** Who meets: nobody, one person, or the two who are kept apart. */
  readonly inmateIds: readonly string[]
}

const same = (left: string, right: string) =>
  left.trim().toLowerCase() === right.trim().toLowerCase() && left.trim() !== ''

/**
 * What stands in the way of a session: the same place, instructor or person at the same time, and people who are kept apart in one session
 * or in one place at one time. Nothing is forbidden by it; a person decides.
 */
export function clashesOf(
  session: OccupiedTime,
  others: readonly OccupiedTime[],
  apart: readonly (readonly [string, string])[],
): readonly Clash[] {
  const within = apart.filter((pair) => pair.every((id) => session.inmateIds.includes(id)))
  const own: Clash[] = within.map((pair) => ({ kind: 'kept-apart', sessionId: session.sessionId, inmateIds: pair }))
  const meeting = others.filter((other) => other.sessionId !== session.sessionId && overlap(session, other))
  const found = meeting.flatMap((other): Clash[] => {
    const { sessionId } = other
    const isPlace = same(session.place, other.place)
    const shared = session.inmateIds.filter((id) => other.inmateIds.includes(id))
    const across = apart.filter(
      ([one, two]) =>
        (session.inmateIds.includes(one) && other.inmateIds.includes(two)) ||
        (session.inmateIds.includes(two) && other.inmateIds.includes(one)),
    )
    return [
      ...(isPlace ? [{ kind: 'place' as const, sessionId, inmateIds: [] }] : []),
      ...(same(session.instructor, other.instructor)
        ? [{ kind: 'instructor' as const, sessionId, inmateIds: [] }]
        : []),
      ...shared.map((id) => ({ kind: 'person' as const, sessionId, inmateIds: [id] })),
      ...(isPlace ? across.map((pair) => ({ kind: 'kept-apart' as const, sessionId, inmateIds: pair })) : []),
    ]
  })
  return [...own, ...found]
}
