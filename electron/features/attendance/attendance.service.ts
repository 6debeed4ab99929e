import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import type {
  AttendanceRefusal,
  attendanceContract,
  WrittenOrigin,
} from '#shared/features/attendance/attendance.contract.ts'
import { attendanceSettingsKey } from '#shared/features/attendance/attendance.history.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import { clockTimeSchema } from '#shared/features/coaching-sessions/session-time.ts'
import { daysBetween } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import {
  endMark,
  insertMark,
  listMarksOf,
  listMembersOn,
  listSessionsAhead,
  listTrail,
} from './attendance.repository.ts'
import { attendanceSettingsOf } from './attendance-settings.ts'
import { sheetRows, standingSession, toMark } from './attendance-sheet.ts'

const refuse = (reason: AttendanceRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** Absences are told for half a year at most. */
const longestDays = 184

type Session = Awaited<ReturnType<typeof standingSession>>

interface Said {
  readonly inmateId: string
  readonly reason: string | null
  readonly note: string | null
}

/** @throws Failure refused (session-cancelled, session-to-come, not-in-advance, locked) */
function requireWritable({ standing, on, today, openUntil }: Session, origin: WrittenOrigin): void {
  if (standing === 'cancelled') throw refuse('session-cancelled')
  if (standing === 'locked') throw refuse('locked', { on: openUntil })
  if (origin === 'excused' && on < today) throw refuse('not-in-advance')
  if (origin !== 'excused' && standing === 'to-come') throw refuse('session-to-come')
}

/** @throws Failure refused (unknown-reason, no-ground, note-missing) */
function requireReason(reasons: readonly AttendanceReason[], origin: WrittenOrigin, { reason, note }: Said): void {
  if (reason === null) return
  const known = reasons.find(({ id }) => id === reason)
  if (!known || (origin === 'card' && !known.isPresent)) throw refuse('unknown-reason')
  if (origin === 'excused' && !known.isExcused) throw refuse('no-ground')
  if (known.needsNote && note === null) throw refuse('note-missing')
}

/** The new word of an origin in place of its old one. False where it says the same already. */
async function replace(
  { db, now, actor, newId }: CommandContext,
  place: { readonly sessionId: string; readonly origin: WrittenOrigin },
  { inmateId, reason, note }: Said,
  before: { readonly id: string; readonly reason: string; readonly note: string | null } | undefined,
): Promise<boolean> {
  if (before ? before.reason === reason && before.note === note : reason === null) return false
  const by = actor.accountId
  if (before) await endMark(db, before.id, { state: reason === null ? 'withdrawn' : 'replaced', at: now, by })
  if (reason === null) return true
  await insertMark(db, {
    ...{ id: newId(), session_id: place.sessionId, inmate_id: inmateId, origin: place.origin, reason, note },
    ...{ seen_at: place.origin === 'card' ? now : null, import_id: null, recorded_at: now, recorded_by: by },
    ...{ state: 'active', ended_at: null, ended_by: null },
  })
  return true
}

export const attendanceService: ServiceOf<typeof attendanceContract> = {
  sheet: async ({ sessionId }, context) => {
    const { row, on, today, standing, openUntil } = await standingSession(context, sessionId)
    const { id, minutes, kind, title, place, instructor } = row
    return {
      session: {
        ...{ id, on, startsAt: clockTimeSchema.parse(row.starts_at), minutes, kind, title, place, instructor },
        programme: { id: row.programme_id, name: row.programme_name },
      },
      ...{ today, standing, openUntil },
      rows: await sheetRows(context.db, { id, programmeId: row.programme_id, on }),
    }
  },

  trail: async ({ sessionId, inmateId }, { db }) =>
    (await listTrail(db, sessionId, inmateId)).map((row) => ({
      ...toMark(row),
      state: row.state,
      endedAt: row.ended_at === null ? null : instantSchema.parse(row.ended_at),
      endedByName: row.ender_name,
    })),

  mark: async ({ sessionId, origin, marks }, context) => {
    const session = await standingSession(context, sessionId)
    requireWritable(session, origin)
    const { reasons } = coachingFactsIn(context.services.resourcesFolder)
    const held = (await listMarksOf(context.db, sessionId)).filter((mark) => mark.origin === origin)
    const current = new Map(held.map((mark) => [mark.inmate_id, mark]))
    const members = await listMembersOn(context.db, session.row.programme_id, session.on)
    const expected = new Set(members.map(({ inmate_id }) => inmate_id))
    const stale: string[] = []
    let changed = 0
    // One word for each person: the last.
    for (const { basis, ...said } of new Map(marks.map((one) => [one.inmateId, one])).values()) {
      requireReason(reasons, origin, said)
      const before = current.get(said.inmateId)
      // Whoever left since, and has a mark, can be put right too.
      if (!before && !expected.has(said.inmateId)) throw refuse('not-expected')
      // A card is held up once more: it was seen already.
      if (origin === 'card' && before && said.reason !== null) continue
      if (origin !== 'card' && (before?.id ?? null) !== basis) stale.push(said.inmateId)
      else if (await replace(context, { sessionId, origin }, said, before)) changed += 1
    }
    return { changed, stale }
  },

  excuse: async ({ inmateId, from, until, ...said }, context) => {
    if (!(await findInmate(context.db, inmateId))) throw new Failure('not-found')
    if (until < from) throw refuse('days-reversed')
    if (from < (await unitDay(context)).today) throw refuse('days-past')
    if (daysBetween(from, until) > longestDays) throw refuse('too-many-days')
    requireReason(coachingFactsIn(context.services.resourcesFolder).reasons, 'excused', { inmateId, ...said })
    const sessions = await listSessionsAhead(context.db, inmateId, from, until)
    if (sessions.length === 0) throw refuse('no-session-ahead')
    for (const { id: sessionId } of sessions) {
      const before = (await listMarksOf(context.db, sessionId)).find(
        (mark) => mark.origin === 'excused' && mark.inmate_id === inmateId,
      )
      await replace(context, { sessionId, origin: 'excused' }, { inmateId, ...said }, before)
    }
    return { sessions: sessions.length }
  },

  settings: (_input, context) => attendanceSettingsOf(context),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, attendanceSettingsKey, input)
    return {}
  },
}
