import { addDays, type CalendarDate, weekdayOf } from '../../time/calendar-date.ts'
import type { SessionTime } from './session-time.ts'

/** Why a session of a plan keeps its time though the plan changes. */
export const stayReasons = ['marked', 'moved', 'cancelled'] as const

export type StayReason = (typeof stayReasons)[number]

/** A session of the plan that is still to come, as the change finds it. */
export interface ComingSession extends SessionTime {
  readonly id: string
  readonly place: string
  readonly instructor: string
  /** When the plan had put it, before somebody moved it. */
  readonly planned: SessionTime
  /** Null: the plan may move it or take it away. */
  readonly stays: StayReason | null
  /** An earlier change of the plan took it away. */
  readonly isDropped: boolean
}

export interface Meeting {
  readonly place: string
  readonly instructor: string
}

export type PlanStep =
  | { readonly kind: 'new'; readonly to: SessionTime }
  | { readonly kind: 'same' | 'moved' | 'back'; readonly session: ComingSession; readonly to: SessionTime }
  | { readonly kind: 'dropped'; readonly session: ComingSession }
  | { readonly kind: 'stays'; readonly session: ComingSession; readonly because: StayReason }

const mondayOf = (on: CalendarDate): CalendarDate => addDays(on, 1 - weekdayOf(on))

/** From the narrowest to the widest: the same hour, the same day, the same week. */
const likenesses: readonly ((planned: SessionTime, to: SessionTime) => boolean)[] = [
  (planned, to) => planned.on === to.on && planned.startsAt === to.startsAt,
  (planned, to) => planned.on === to.on,
  (planned, to) => mondayOf(planned.on) === mondayOf(to.on),
]

/**
 * What becomes of the sessions to come when a plan changes: each keeps its place in the week, so that one Tuesday becomes the Wednesday of its
 * week. What somebody has marked, moved or cancelled by hand stays as it is, and nothing new is put in its stead.
 */
export function planChange(
  coming: readonly ComingSession[],
  wanted: readonly SessionTime[],
  meeting: Meeting,
): readonly PlanStep[] {
  const open = [...wanted]
  const pairs = new Map<ComingSession, SessionTime>()
  for (const [width, isLike] of likenesses.entries())
    for (const session of coming) {
      // What an earlier change took away comes back only for its own hour.
      if (pairs.has(session) || (session.isDropped && width > 0)) continue
      const found = open.findIndex((to) => isLike(session.planned, to))
      const [to] = found < 0 ? [] : open.splice(found, 1)
      if (to) pairs.set(session, to)
    }
  const steps = coming.flatMap((session): PlanStep[] => {
    const to = pairs.get(session)
    if (session.isDropped) return to ? [{ kind: 'back', session, to }] : []
    if (session.stays === 'cancelled' && !to) return []
    if (session.stays !== null) return [{ kind: 'stays', session, because: session.stays }]
    if (!to) return [{ kind: 'dropped', session }]
    const isSame =
      session.on === to.on &&
      session.startsAt === to.startsAt &&
      session.minutes === to.minutes &&
      session.place === meeting.place &&
      session.instructor === meeting.instructor
    return [{ kind: isSame ? 'same' : 'moved', session, to }]
  })
  const all = [...steps, ...open.map((to): PlanStep => ({ kind: 'new', to }))]
  return all.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

/** Where a step stands in the list: by the time that will hold. */
function keyOf(step: PlanStep): string {
  const { on, startsAt } = step.kind === 'dropped' || step.kind === 'stays' ? step.session : step.to
  return `${on} ${startsAt}`
}
