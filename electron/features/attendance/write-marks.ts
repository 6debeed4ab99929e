import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { AttendanceRefusal } from '#shared/features/attendance/attendance.contract.ts'
import { openUntil, type SheetStanding, sheetStanding } from '#shared/features/attendance/attendance.rules.ts'
import type { MarkOrigin } from '#shared/features/coaching-sessions/attendance.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import {
  endMarks,
  insertMark,
  listMarksOfOrigin,
  listReplacedBy,
  listSessionDays,
  listSessionsOfImport,
  reviveMarks,
  withdrawMarks,
} from './attendance-marks.repository.ts'
import { attendanceSettingsOf } from './attendance-settings.ts'

export const refuse = (reason: AttendanceRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** What one origin says of one person in one session. */
export interface SaidMark {
  readonly sessionId: string
  readonly inmateId: string
  /** Null takes back what this origin said. */
  readonly reason: string | null
  readonly note: string | null
  readonly seenAt: string | null
}

interface Writing {
  readonly origin: MarkOrigin
  readonly importId: string | null
  /** Why marks come after the sheet was closed; null where they may not. */
  readonly lateReason: string | null
  /** What becomes of marks of a session that takes none: refused, or left out one by one. */
  readonly closed: 'refuse' | 'leave-out'
}

interface Looking extends Pick<QueryContext, 'services' | 'now'> {
  readonly db: Reader
}

interface Standing {
  readonly on: CalendarDate
  readonly standing: SheetStanding
  readonly openUntil: CalendarDate
  /** Somebody, or a file, has said who came. */
  readonly isMarked: boolean
}

/** How the sheets of sessions stand today. */
export async function standingsOf(context: Looking, sessionIds: readonly string[]) {
  const [{ today }, settings] = [await unitDay(context), await attendanceSettingsOf(context)]
  return new Map(
    (await listSessionDays(context.db, sessionIds)).map(({ id, held_on, state, is_marked }): [string, Standing] => {
      const on = calendarDateSchema.parse(held_on)
      const standing = sheetStanding({ on, isCancelled: state === 'cancelled' }, settings, today)
      return [id, { on, standing, openUntil: openUntil(on, settings), isMarked: Boolean(is_marked) }]
    }),
  )
}

/** Late marks are made by whoever also sets how long a sheet is open. */
const mayMarkLate = ({ actor }: CommandContext): boolean => actor.permissions.has('manage:coaching')

/** Why a session takes no marks of this origin; null where it takes them. */
function closedFor(context: CommandContext, found: Standing, { origin, lateReason }: Writing): Failure | null {
  if (found.standing === 'cancelled') return refuse('session-cancelled')
  if (found.standing === 'to-come' && origin !== 'excused') return refuse('session-to-come')
  const isLate = found.standing === 'locked' && (lateReason === null || !mayMarkLate(context))
  return isLate ? refuse('locked', { on: found.openUntil }) : null
}

/** Before single marks are looked at. @throws Failure not-found, refused (session-cancelled, session-to-come, locked) */
export async function requireWritable(
  context: CommandContext,
  sessionId: string,
  writing: Pick<Writing, 'origin' | 'lateReason'>,
): Promise<void> {
  const found = (await standingsOf(context, [sessionId])).get(sessionId)
  if (!found) throw new Failure('not-found')
  const problem = closedFor(context, found, { ...writing, importId: null, closed: 'refuse' })
  if (problem) throw problem
}

/**
 * The only place where marks are made. Of one origin one mark holds for a person in a session: a new one ends the earlier, which stays in the
 * table and is named by the new one. Sessions that are cancelled, to come or closed take none, whoever writes: the grid, a card, a device's file
 * or a list of SDP. Answers how many said something new.
 * @throws Failure not-found, refused (session-cancelled, session-to-come, locked)
 */
export async function writeMarks(
  context: CommandContext,
  writing: Writing,
  marks: readonly SaidMark[],
): Promise<number> {
  const { db, now, actor, newId } = context
  const { origin, importId } = writing
  const sessionIds = [...new Set(marks.map(({ sessionId }) => sessionId))]
  const standings = await standingsOf(context, sessionIds)
  // After two records became one there may be two; the newer one is the one that counts.
  const held = new Map(
    (await listMarksOfOrigin(db, origin, sessionIds)).map((mark) => [`${mark.session_id} ${mark.inmate_id}`, mark]),
  )
  let changed = 0
  for (const { sessionId, inmateId, reason, note, seenAt } of marks) {
    const standing = standings.get(sessionId)
    if (!standing) throw new Failure('not-found')
    const problem = closedFor(context, standing, writing)
    if (problem && writing.closed === 'refuse') throw problem
    if (problem) continue
    const before = held.get(`${sessionId} ${inmateId}`)
    const isSame = before
      ? before.reason === reason && before.note === note && (importId === null || before.seen_at === seenAt)
      : reason === null
    if (isSame) continue
    const by = actor.accountId
    const state = reason === null ? 'withdrawn' : 'replaced'
    if (before) await endMarks(db, { sessionId, inmateId, origin }, { state, at: now, by })
    changed += 1
    if (reason === null) continue
    await insertMark(db, {
      ...{ id: newId(), session_id: sessionId, inmate_id: inmateId, origin, reason, note },
      ...{ seen_at: seenAt, import_id: importId, recorded_at: now, recorded_by: by },
      ...{ state: 'active', ended_at: null, ended_by: null, replaces_id: before?.id ?? null },
      late_reason: standing.standing === 'locked' ? writing.lateReason : null,
    })
  }
  return changed
}

/**
 * Takes back whatever an import said; what it had replaced of an earlier import holds again. How many marks held.
 * @throws Failure refused (locked) where a sheet is closed by now, but for whoever may make late marks
 */
export async function undoMarks(context: CommandContext, importId: string): Promise<number> {
  const { db, now, actor } = context
  const sessions = await standingsOf(context, await listSessionsOfImport(db, importId))
  const closed = [...sessions.values()].find(({ standing }) => standing === 'locked')
  if (closed && !mayMarkLate(context)) throw refuse('locked', { on: closed.openUntil })
  const earlier = await listReplacedBy(db, importId)
  const withdrawn = await withdrawMarks(db, importId, { at: now, by: actor.accountId })
  await reviveMarks(db, earlier)
  return withdrawn
}

/** Sessions whose attendance is closed stay where they are, so that no other day opens their sheet again. @throws Failure refused (locked) */
export async function requireUnlocked(context: CommandContext, sessionId: string): Promise<void> {
  const found = (await standingsOf(context, [sessionId])).get(sessionId)
  if (found?.isMarked && found.standing === 'locked') throw refuse('locked', { on: found.openUntil })
}
