import type { CalendarDate } from '../../time/calendar-date.ts'
import type { Presence } from '../inmates/placement.rules.ts'
import { type PresentedPerson, presentedUrgencies } from './doctor-visits.contract.ts'

type Ordered = Pick<PresentedPerson, 'state' | 'urgency' | 'added' | 'id'>

const rankOf = ({ state, urgency }: Ordered): number =>
  (state === 'waiting' ? 0 : 10) + presentedUrgencies.indexOf(urgency)

/** Whoever waits first, the most urgent before the others, and of these who was put down first. */
export const inOrderOfSeeing = (left: Ordered, right: Ordered): number =>
  rankOf(left) - rankOf(right) || (left.added.at < right.added.at ? -1 : left.added.at > right.added.at ? 1 : 0)

interface Day {
  readonly id: string
  readonly on: CalendarDate
}

/** The day on which somebody is seen who was not seen on the given one; null where none is planned yet. */
export const nextDayAfter = <One extends Day>(open: readonly One[], on: CalendarDate): One | null =>
  open.filter((day) => day.on > on).toSorted((left, right) => (left.on < right.on ? -1 : 1))[0] ?? null

/** Whether somebody who was not seen is still to be seen: whoever has left for good is not. */
export const isStillToBeSeen = (presence: Presence): boolean => presence === 'present' || presence === 'not-arrived'
