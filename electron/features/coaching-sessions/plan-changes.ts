import { Failure } from '#shared/contract/failure.ts'
import type { coachingSessionsContract } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { PlanChangeStep } from '#shared/features/coaching-sessions/plan-change.contract.ts'
import {
  type ComingSession,
  type PlanStep,
  planChange,
  type StayReason,
} from '#shared/features/coaching-sessions/plan-change.rules.ts'
import { meetsText } from '#shared/features/coaching-sessions/plan-times.messages.ts'
import type { SessionClash } from '#shared/features/coaching-sessions/session-clash.ts'
import { plannedSessions } from '#shared/features/coaching-sessions/session-plan.rules.ts'
import { type SessionTime, sessionTimeSchema, type WeekSlot } from '#shared/features/coaching-sessions/session-time.ts'
import { type CalendarDate, calendarDateSchema, daysBetween, laterDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { keepCalendar, officeCalendar } from '../calendar/office-calendar.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findPlan, insertSession, updateSession } from './coaching-sessions.repository.ts'
import { listSessionsOfPlan, updatePlan } from './plan-changes.repository.ts'
import { blankSession, longestDays, requireRunning, requireWithin, timeColumns } from './plan-facts.ts'
import { clashesFor, refuse } from './session-facts.ts'

type Handlers = Pick<ServiceOf<typeof coachingSessionsContract>, 'previewChange' | 'changePlan'>

interface Change {
  readonly id: string
  readonly until: CalendarDate
  readonly slots: readonly WeekSlot[]
  readonly skipsHolidays: boolean
  readonly place: string
  readonly instructor: string
}

type PlannedRow = Awaited<ReturnType<typeof listSessionsOfPlan>>[number]

function staysOf(row: PlannedRow): StayReason | null {
  if (row.marks > 0 || row.counted_out !== null) return 'marked'
  if (row.state === 'cancelled') return 'cancelled'
  return row.moved_from === null ? null : 'moved'
}

function toComing(row: PlannedRow): ComingSession {
  const time = sessionTimeSchema.parse({ on: row.held_on, startsAt: row.starts_at, minutes: row.minutes })
  const planned = row.moved_from === null ? time : sessionTimeSchema.parse(JSON.parse(row.moved_from))
  const isDropped = row.cancelled_by_plan === 1
  return {
    ...{ ...time, id: row.id, place: row.place, instructor: row.instructor },
    ...{ planned, stays: staysOf(row), isDropped },
  }
}

/** @throws Failure not-found, refused (plan-withdrawn, programme-ended, outside-programme, days-reversed, plan-too-long) */
async function stepsOf(context: { readonly db: Reader; readonly now: Instant }, change: Change) {
  const { db } = context
  const plan = await findPlan(db, change.id)
  if (!plan) throw new Failure('not-found')
  if (plan.state === 'withdrawn') throw refuse('plan-withdrawn')
  const programme = await requireRunning(db, plan.programme_id)
  const begin = calendarDateSchema.parse(plan.from_on)
  if (change.until < begin) throw refuse('days-reversed')
  if (daysBetween(begin, change.until) >= longestDays) throw refuse('plan-too-long')
  requireWithin(programme, change.until)
  const calendar = await officeCalendar(db)
  const { today } = await unitDay(context)
  const from = laterDate(begin, today)
  const days = from > change.until ? [] : plannedSessions({ ...change, from }, calendar)
  const coming = (await listSessionsOfPlan(db, plan.id))
    .map(toComing)
    .filter(({ on, planned }) => on >= from || planned.on >= from)
  const wanted = days
    .filter(({ holiday }) => holiday === null)
    .map(({ on, startsAt, minutes }): SessionTime => ({ on, startsAt, minutes }))
  return { plan, calendar, days, steps: planChange(coming, wanted, change) }
}

const timeOf = ({ on, startsAt, minutes }: SessionTime): SessionTime => ({ on, startsAt, minutes })

function present(step: PlanStep): Omit<PlanChangeStep, 'clashes'> {
  const now = step.kind === 'new' ? null : timeOf(step.session)
  if (step.kind === 'dropped') return { kind: 'dropped', because: null, now, next: null, holiday: null }
  if (step.kind === 'stays') return { kind: 'stays', because: step.because, now, next: now, holiday: null }
  return { kind: step.kind, because: null, now, next: timeOf(step.to), holiday: null }
}

/** A work plan that changes while it runs. */
export const planChanges: Handlers = {
  previewChange: async (change, context) => {
    const { db } = context
    const { plan, steps, days } = await stepsOf(context, change)
    const { place, instructor } = change
    const found = steps.map((step) => ({ step, shown: present(step) }))
    const put = found.flatMap(({ step, shown }) =>
      shown.next === null || step.kind === 'stays' || step.kind === 'same' ? [] : [{ step, next: shown.next }],
    )
    const clashes = await clashesFor(
      db,
      put.map(({ step, next }) => ({
        ...{ ...next, place, instructor, programmeId: plan.programme_id },
        sessionId: step.kind === 'new' ? '' : step.session.id,
      })),
    )
    const ofStep = new Map<PlanStep, SessionClash[]>(
      put.map(({ step }, position) => [step, [...(clashes[position] ?? [])]]),
    )
    const moving = new Set(steps.flatMap((step) => (step.kind === 'new' ? [] : [step.session.id])))
    const free = days.flatMap(({ holiday, ...time }) =>
      holiday === null
        ? []
        : [{ kind: 'holiday' as const, because: null, now: null, next: time, holiday, clashes: [] }],
    )
    const shown = found.map(({ step, shown: one }) => ({
      ...one,
      // Its own sessions make room for each other.
      clashes: (ofStep.get(step) ?? []).filter(({ kind, session }) => kind === 'kept-apart' || !moving.has(session.id)),
    }))
    const day = (one: PlanChangeStep) => `${(one.next ?? one.now)?.on} ${(one.next ?? one.now)?.startsAt}`
    return { steps: [...shown, ...free].toSorted((left, right) => (day(left) < day(right) ? -1 : 1)) }
  },

  changePlan: async ({ revision, title, reason, ...change }, context) => {
    const { db, now, actor, newId } = context
    const { plan, calendar, steps } = await stepsOf(context, change)
    const { place, instructor } = change
    await keepCalendar(db, calendar, now)
    const isKept = await updatePlan(
      db,
      { id: plan.id, revision },
      {
        ...{ title, until_on: change.until, slots: JSON.stringify(change.slots), meets: meetsText(change.slots) },
        ...{ skips_holidays: change.skipsHolidays ? 1 : 0, calendar_version: calendar.version },
        ...{ place, instructor, change_reason: reason },
      },
    )
    if (!isKept) throw new Failure('changed-meanwhile')
    const revisions = new Map((await listSessionsOfPlan(db, plan.id)).map((row) => [row.id, row.revision]))
    for (const step of steps) {
      if (step.kind === 'stays' || step.kind === 'same') continue
      if (step.kind === 'new') {
        await insertSession(db, {
          ...{ id: newId(), programme_id: plan.programme_id, plan_id: plan.id, kind: 'session', ...blankSession },
          ...{ ...timeColumns(step.to), place, instructor, recorded_at: now, recorded_by: actor.accountId },
        })
        continue
      }
      const row = { id: step.session.id, revision: revisions.get(step.session.id) ?? 0 }
      const columns =
        step.kind === 'dropped'
          ? ({ state: 'cancelled', cancel_reason: reason, cancelled_by_plan: 1 } as const)
          : {
              ...{ ...timeColumns(step.to), place, instructor },
              ...({ state: 'planned', cancel_reason: null, cancelled_by_plan: 0 } as const),
            }
      if (!(await updateSession(db, row, columns))) throw new Failure('changed-meanwhile')
    }
    const count = (...kinds: readonly PlanStep['kind'][]) =>
      steps.filter(({ kind }) => kinds.some((one) => one === kind)).length
    return {
      ...{ revision: revision + 1, made: count('new', 'back'), changed: count('moved') },
      ...{ dropped: count('dropped'), stayed: count('stays') },
    }
  },
}
