import { Failure } from '#shared/contract/failure.ts'
import type { attendanceContract, WrittenOrigin } from '#shared/features/attendance/attendance.contract.ts'
import { attendanceSettingsKey } from '#shared/features/attendance/attendance.history.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import { clockTimeSchema } from '#shared/features/coaching-sessions/session-time.ts'
import { daysBetween } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { listMembersOn, listSessionsAhead } from './attendance.repository.ts'
import { listMarksOf, listTrail } from './attendance-marks.repository.ts'
import { attendanceSettingsOf } from './attendance-settings.ts'
import { sheetRows, standingSession, toMark } from './attendance-sheet.ts'
import { refuse, requireWritable, type SaidMark, writeMarks } from './write-marks.ts'

/** Absences are told for half a year at most. */
const longestDays = 184

interface Said {
  readonly inmateId: string
  readonly reason: string | null
  readonly note: string | null
}

/** @throws Failure refused (unknown-reason, no-ground, note-missing) */
function requireReason(reasons: readonly AttendanceReason[], origin: WrittenOrigin, { reason, note }: Said): void {
  if (reason === null) return
  const known = reasons.find(({ id }) => id === reason)
  if (!known || (origin === 'card' && !known.isPresent)) throw refuse('unknown-reason')
  if (origin === 'excused' && !known.isExcused) throw refuse('no-ground')
  if (known.needsNote && note === null) throw refuse('note-missing')
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

  mark: async ({ sessionId, origin, marks, lateReason }, context) => {
    const session = await standingSession(context, sessionId)
    await requireWritable(context, sessionId, { origin, lateReason })
    if (origin === 'excused' && session.on < session.today) throw refuse('not-in-advance')
    const { reasons } = coachingFactsIn(context.services.resourcesFolder)
    const held = (await listMarksOf(context.db, sessionId)).filter((mark) => mark.origin === origin)
    const current = new Map(held.map((mark) => [mark.inmate_id, mark]))
    const members = await listMembersOn(context.db, session.row.programme_id, session.on)
    const expected = new Set(members.map(({ inmate_id }) => inmate_id))
    const stale: string[] = []
    const said: SaidMark[] = []
    // One word for each person: the last.
    for (const { basis, ...one } of new Map(marks.map((mark) => [mark.inmateId, mark])).values()) {
      requireReason(reasons, origin, one)
      const before = current.get(one.inmateId)
      // Whoever left since, and has a mark, can be put right too.
      if (!before && !expected.has(one.inmateId)) throw refuse('not-expected')
      // A card is held up once more: it was seen already.
      if (origin === 'card' && before && one.reason !== null) continue
      if (origin !== 'card' && (before?.id ?? null) !== basis) stale.push(one.inmateId)
      else said.push({ ...one, sessionId, seenAt: origin === 'card' ? context.now : null })
    }
    const writing = { origin, importId: null, lateReason, closed: 'refuse' } as const
    return { changed: await writeMarks(context, writing, said), stale }
  },

  excuse: async ({ inmateId, from, until, ...said }, context) => {
    if (!(await findInmate(context.db, inmateId))) throw new Failure('not-found')
    if (until < from) throw refuse('days-reversed')
    if (from < (await unitDay(context)).today) throw refuse('days-past')
    if (daysBetween(from, until) > longestDays) throw refuse('too-many-days')
    requireReason(coachingFactsIn(context.services.resourcesFolder).reasons, 'excused', { inmateId, ...said })
    const sessions = await listSessionsAhead(context.db, inmateId, from, until)
    if (sessions.length === 0) throw refuse('no-session-ahead')
    await writeMarks(
      context,
      { origin: 'excused', importId: null, lateReason: null, closed: 'refuse' },
      sessions.map(({ id: sessionId }) => ({ ...said, sessionId, inmateId, seenAt: null })),
    )
    return { sessions: sessions.length }
  },

  settings: (_input, context) => attendanceSettingsOf(context),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, attendanceSettingsKey, input)
    return {}
  },
}
