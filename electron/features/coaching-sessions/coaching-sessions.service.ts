import { Failure } from '#shared/contract/failure.ts'
import type { coachingSessionsContract } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import { meetsText } from '#shared/features/coaching-sessions/plan-times.messages.ts'
import { plannedSessions } from '#shared/features/coaching-sessions/session-plan.rules.ts'
import { sessionTimeSchema, weekSlotSchema } from '#shared/features/coaching-sessions/session-time.ts'
import { type CalendarDate, calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { requireUnlocked } from '../attendance/write-marks.ts'
import { keepCalendar, officeCalendar } from '../calendar/office-calendar.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import {
  findPlan,
  findSession,
  insertPlan,
  insertSession,
  listComingOfPlan,
  listPlans,
  listSessions,
  type SessionRow,
  searchSessions,
  updateSession,
  withdrawPlanRow,
} from './coaching-sessions.repository.ts'
import { planChanges } from './plan-changes.ts'
import { blankSession, longestDays, requireRunning, requireWithin, timeColumns } from './plan-facts.ts'
import { clashesFor, presentSessions, refuse } from './session-facts.ts'

interface Plan {
  readonly programmeId: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly slots: Parameters<typeof plannedSessions>[0]['slots']
  readonly skipsHolidays: boolean
}

/** @throws Failure not-found, refused (programme-ended, outside-programme, days-reversed, plan-too-long) */
async function planned(db: Reader, plan: Plan) {
  const programme = await requireRunning(db, plan.programmeId)
  if (plan.until < plan.from) throw refuse('days-reversed')
  if (daysBetween(plan.from, plan.until) >= longestDays) throw refuse('plan-too-long')
  requireWithin(programme, plan.from)
  requireWithin(programme, plan.until)
  const calendar = await officeCalendar(db)
  return { programme, calendar, sessions: plannedSessions(plan, calendar) }
}

/** @throws Failure not-found */
async function requireSession(db: Reader, id: string): Promise<SessionRow> {
  const row = await findSession(db, id)
  if (!row) throw new Failure('not-found')
  return row
}

async function change(
  { db }: CommandContext,
  reference: { readonly id: string; readonly revision: number },
  columns: Parameters<typeof updateSession>[2],
) {
  if (!(await updateSession(db, reference, columns))) throw new Failure('changed-meanwhile')
  return { revision: reference.revision + 1 }
}

const present = ({ db, services }: QueryContext, rows: readonly SessionRow[]) =>
  presentSessions(db, rows, coachingFactsIn(services.resourcesFolder).reasons)

/** @throws Failure not-found, refused (session-cancelled, session-to-come) */
async function requireHeld(context: CommandContext, id: string): Promise<SessionRow> {
  const row = await requireSession(context.db, id)
  if (row.state === 'cancelled') throw refuse('session-cancelled')
  if (row.held_on > (await unitDay(context)).today) throw refuse('session-to-come')
  return row
}

export const coachingSessionsService: ServiceOf<typeof coachingSessionsContract> = {
  ...planChanges,

  plans: async ({ programmeId }, { db }) => {
    await requireProgramme(db, programmeId)
    return (await listPlans(db, programmeId)).map((row) => ({
      ...{ id: row.id, title: row.title, skipsHolidays: row.skips_holidays === 1, state: row.state },
      from: calendarDateSchema.parse(row.from_on),
      until: calendarDateSchema.parse(row.until_on),
      slots: weekSlotSchema.array().parse(JSON.parse(row.slots)),
      ...{ place: row.place, instructor: row.instructor, changeReason: row.change_reason },
      ...{ withdrawReason: row.withdraw_reason, sessions: row.sessions ?? 0, revision: row.revision },
    }))
  },

  previewPlan: async (plan, { db }) => {
    const { programme, sessions } = await planned(db, plan)
    const { place, instructor } = programme
    const wanted = sessions.map(({ holiday: _holiday, ...time }) => ({
      ...{ ...time, sessionId: '', place, instructor, programmeId: plan.programmeId },
    }))
    const clashes = await clashesFor(db, wanted)
    return {
      sessions: sessions.map((one, position) => ({
        ...one,
        clashes: one.holiday === null ? [...(clashes[position] ?? [])] : [],
      })),
    }
  },

  makePlan: async ({ title, ...plan }, context) => {
    const { db, now, actor, newId } = context
    const { programme, calendar, sessions } = await planned(db, plan)
    const held = sessions.filter(({ holiday }) => holiday === null)
    if (held.length === 0) throw refuse('plan-without-session')
    await keepCalendar(db, calendar, now)
    const id = newId()
    const entry = { recorded_at: now, recorded_by: actor.accountId }
    await insertPlan(db, {
      ...{ id, programme_id: plan.programmeId, title, from_on: plan.from, until_on: plan.until },
      meets: meetsText(plan.slots),
      ...{ slots: JSON.stringify(plan.slots), skips_holidays: plan.skipsHolidays ? 1 : 0 },
      ...{ calendar_version: calendar.version, state: 'active', withdraw_reason: null, ...entry },
    })
    const { place, instructor } = programme
    for (const time of held)
      await insertSession(db, {
        ...{ id: newId(), programme_id: plan.programmeId, plan_id: id, kind: 'session', ...blankSession },
        ...{ ...timeColumns(time), place, instructor, ...entry },
      })
    return { id, sessions: held.length }
  },

  withdrawPlan: async ({ reason, ...reference }, context) => {
    const { db } = context
    const plan = await findPlan(db, reference.id)
    if (!plan) throw new Failure('not-found')
    if (plan.state === 'withdrawn') throw refuse('plan-withdrawn')
    if (!(await withdrawPlanRow(db, reference, reason))) throw new Failure('changed-meanwhile')
    const coming = await listComingOfPlan(db, plan.id, (await unitDay(context)).today)
    for (const row of coming) await updateSession(db, row, { state: 'cancelled', cancel_reason: reason })
    return { revision: reference.revision + 1, cancelled: coming.length }
  },

  calendar: async ({ from, until, programmeId }, context) => {
    if (until < from) throw refuse('days-reversed')
    if (daysBetween(from, until) > longestDays) throw refuse('plan-too-long')
    return present(context, await listSessions(context.db, { from, until, programmeId }))
  },

  search: async (wanted, context) => {
    const { today } = await unitDay(context)
    return (await searchSessions(context.db, { ...wanted, near: today })).map((row) => ({
      ...{ id: row.id, kind: row.kind, title: row.title, on: calendarDateSchema.parse(row.held_on) },
      ...{
        startsAt: row.starts_at,
        minutes: row.minutes,
        place: row.place,
        state: row.state,
        programmeName: row.programme_name,
      },
    }))
  },

  get: async ({ id }, context) => {
    const row = await requireSession(context.db, id)
    const [session] = await present(context, [row])
    if (!session) throw new Failure('not-found')
    const { on, startsAt, minutes, place, instructor } = session
    const wanted = { on, startsAt, minutes, place, instructor, sessionId: id, programmeId: row.programme_id }
    const [clashes = []] = row.state === 'planned' ? await clashesFor(context.db, [wanted]) : []
    return { ...session, clashes }
  },

  add: async ({ programmeId, kind, title, place, instructor, note, ...time }, context) => {
    const { db, now, actor, newId } = context
    requireWithin(await requireRunning(db, programmeId), time.on)
    if (kind === 'event' && title === null) throw refuse('title-missing')
    const id = newId()
    await insertSession(db, {
      ...{
        id,
        programme_id: programmeId,
        plan_id: null,
        kind,
        ...blankSession,
        title: kind === 'event' ? title : null,
      },
      ...{ ...timeColumns(time), place, instructor, note, recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  move: async ({ id, revision, place, instructor, reason, ...time }, context) => {
    const row = await requireSession(context.db, id)
    if (row.state === 'cancelled') throw refuse('session-cancelled')
    requireWithin(await requireProgramme(context.db, row.programme_id), time.on)
    const before = sessionTimeSchema.parse({ on: row.held_on, startsAt: row.starts_at, minutes: row.minutes })
    if (row.held_on !== time.on) await requireUnlocked(context, id)
    const isSameTime = JSON.stringify(before) === JSON.stringify(sessionTimeSchema.parse(time))
    if (isSameTime && row.place === place && row.instructor === instructor) throw refuse('same-time')
    const from = isSameTime ? {} : { moved_from: row.moved_from ?? JSON.stringify(before), move_reason: reason }
    return change(context, { id, revision }, { ...timeColumns(time), place, instructor, ...from })
  },

  cancel: async ({ ids, reason }, context) => {
    const { db } = context
    let changed = 0
    for (const id of ids) {
      const row = await requireSession(db, id)
      if (row.state === 'cancelled') continue
      await requireUnlocked(context, id)
      await updateSession(db, row, { state: 'cancelled', cancel_reason: reason })
      changed += 1
    }
    if (changed === 0) throw refuse('already-cancelled')
    return { changed }
  },

  uncancel: async ({ ids }, { db }) => {
    let changed = 0
    for (const id of ids) {
      const row = await requireSession(db, id)
      if (row.state === 'planned') continue
      await requireRunning(db, row.programme_id)
      await updateSession(db, row, { state: 'planned', cancel_reason: null, cancelled_by_plan: 0 })
      changed += 1
    }
    if (changed === 0) throw refuse('not-cancelled')
    return { changed }
  },

  countOut: async ({ people, ...reference }, context) => {
    await requireHeld(context, reference.id)
    const counted = { counted_out: people, counted_out_at: context.now, counted_out_by: context.actor.accountId }
    return change(context, reference, counted)
  },

  countBack: async ({ people, note, ...reference }, context) => {
    const row = await requireHeld(context, reference.id)
    if (row.counted_out === null) throw refuse('counted-out-first')
    if (people !== row.counted_out && note === null) throw refuse('count-note-missing')
    const counted = { counted_back: people, counted_back_at: context.now, counted_back_by: context.actor.accountId }
    return change(context, reference, { ...counted, count_note: note })
  },
}
