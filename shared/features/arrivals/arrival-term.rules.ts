import type { FacilityZone } from '../../time/facility-zone.ts'
import { type HourDeadline, hourDeadline } from '../../time/hour-terms.ts'
import { type Instant, millisecondsOf } from '../../time/instant.ts'
import type { WorkingCalendar } from '../../time/working-days.ts'

/** `hours`: every hour counts. `working-days`: the clock stands still on whole days on which offices do not work. */
export const arrivalClocks = ['hours', 'working-days'] as const
export type ArrivalClock = (typeof arrivalClocks)[number]

export interface ArrivalTerm {
  readonly clock: ArrivalClock
  readonly hours: number
}

/** Until when somebody who came at a moment has to be looked after, with every stretch on the way. */
export function arrivalDeadline(
  arrivedAt: Instant,
  { clock, hours }: ArrivalTerm,
  { calendar, zone }: { readonly calendar: WorkingCalendar; readonly zone: FacilityZone },
): HourDeadline {
  const wholeDay = { opens: '00:00', closes: '24:00' }
  return hourDeadline(arrivedAt, hours, clock === 'hours' ? {} : { office: { hours: wholeDay, calendar, zone } })
}

export const arrivalStandings = ['late', 'soon', 'running', 'observing', 'done'] as const
export type ArrivalStanding = (typeof arrivalStandings)[number]

/** Hours before the end from which an arrival stands out. */
export const soonHours = 6

interface Progress {
  readonly now: Instant
  readonly due: Instant
  readonly isComplete: boolean
  /** Observed people are looked at again; until then the arrival stays on the board. */
  readonly isObserved: boolean
}

/** The moment of the deadline itself is still in time. */
export function arrivalStanding({ now, due, isComplete, isObserved }: Progress): ArrivalStanding {
  if (isComplete) return isObserved ? 'observing' : 'done'
  if (now > due) return 'late'
  return hoursUntil(now, due) <= soonHours ? 'soon' : 'running'
}

/** Hours of the clock on the wall, negative when the moment has passed. */
export const hoursUntil = (now: Instant, due: Instant): number =>
  (millisecondsOf(due) - millisecondsOf(now)) / 3_600_000
