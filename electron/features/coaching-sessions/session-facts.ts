import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import { countedMark } from '#shared/features/coaching-sessions/attendance.rules.ts'
import {
  type CoachingSession,
  type SessionRefusal,
  sessionSchema,
} from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { SessionClash } from '#shared/features/coaching-sessions/session-clash.ts'
import { clashesOf, type OccupiedTime } from '#shared/features/coaching-sessions/session-plan.rules.ts'
import { sessionTimeSchema } from '#shared/features/coaching-sessions/session-time.ts'
import type { Reader } from '../../database/reader.ts'
import { listKeptApart } from '../coaching-programmes/coaching-members.repository.ts'
import { listActiveMarks, listMembershipDays, listSessions, type SessionRow } from './coaching-sessions.repository.ts'

export const refuse = (reason: SessionRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** Sessions as the page reads them, with how many came. */
export async function presentSessions(
  db: Reader,
  rows: readonly SessionRow[],
  reasons: readonly AttendanceReason[],
): Promise<CoachingSession[]> {
  const ids = rows.map(({ id }) => id)
  const marks = Map.groupBy(await listActiveMarks(db, ids), ({ session_id }) => session_id)
  const isPresent = new Set(reasons.filter((one) => one.isPresent).map(({ id }) => id))
  const present = (id: string): number | null => {
    const ofSession = (marks.get(id) ?? []).filter(({ origin }) => origin !== 'excused')
    if (ofSession.length === 0) return null
    const counted = [...Map.groupBy(ofSession, ({ inmate_id }) => inmate_id).values()].map(countedMark)
    return counted.filter((mark) => mark !== null && isPresent.has(mark.reason)).length
  }
  const count = (people: number | null, at: string | null, byName: string | null) =>
    people === null ? null : { people, at, byName }
  return rows.map((row) =>
    sessionSchema.parse({
      ...{ id: row.id, on: row.held_on, startsAt: row.starts_at, minutes: row.minutes },
      programme: { id: row.programme_id, name: row.programme_name, kind: row.programme_kind },
      ...{ planId: row.plan_id, kind: row.kind, title: row.title, place: row.place, instructor: row.instructor },
      ...{ state: row.state, cancelReason: row.cancel_reason, moveReason: row.move_reason },
      movedFrom: row.moved_from === null ? null : sessionTimeSchema.parse(JSON.parse(row.moved_from)),
      countedOut: count(row.counted_out, row.counted_out_at, row.counted_out_name),
      countedBack: count(row.counted_back, row.counted_back_at, row.counted_back_name),
      ...{ countNote: row.count_note, note: row.note },
      ...{ expected: row.expected, present: present(row.id), revision: row.revision },
    }),
  )
}

interface Wanted extends Omit<OccupiedTime, 'inmateIds' | 'sessionId'> {
  /** Empty for a session that does not exist yet. */
  readonly sessionId: string
  readonly programmeId: string
}

/** What stands in the way of sessions, by their position. */
export async function clashesFor(db: Reader, wanted: readonly Wanted[]): Promise<readonly SessionClash[][]> {
  const days = wanted.map(({ on }) => on).toSorted()
  const [from, until] = [days[0], days.at(-1)]
  if (from === undefined || until === undefined) return []
  const others = (await listSessions(db, { from, until, programmeId: null })).filter(({ state }) => state === 'planned')
  const programmes = [...new Set([...wanted.map((one) => one.programmeId), ...others.map((one) => one.programme_id)])]
  const members = Map.groupBy(await listMembershipDays(db, programmes), ({ programme_id }) => programme_id)
  const names = new Map([...members.values()].flat().map(({ inmate_id, name }) => [inmate_id, name]))
  const apart = (await listKeptApart(db)).map(
    ({ one_inmate_id, other_inmate_id }) => [one_inmate_id, other_inmate_id] as const,
  )
  const inmatesOn = (programmeId: string, on: string) =>
    (members.get(programmeId) ?? [])
      .filter(({ joined_on, left_on }) => joined_on !== null && joined_on <= on && (left_on === null || left_on >= on))
      .map(({ inmate_id }) => inmate_id)
  const occupied = new Map(
    others.map((row) => {
      const time = sessionTimeSchema.parse({ on: row.held_on, startsAt: row.starts_at, minutes: row.minutes })
      const { id: sessionId, place, instructor } = row
      return [sessionId, { ...time, sessionId, place, instructor, inmateIds: inmatesOn(row.programme_id, row.held_on) }]
    }),
  )
  const byDay = Map.groupBy([...occupied.values()], ({ on }) => on)
  const rowOf = new Map(others.map((row) => [row.id, row]))
  return wanted.map(({ programmeId, ...session }) =>
    clashesOf({ ...session, inmateIds: inmatesOn(programmeId, session.on) }, byDay.get(session.on) ?? [], apart).map(
      ({ kind, sessionId, inmateIds }) => ({
        kind,
        session: {
          id: sessionId,
          programme: rowOf.get(sessionId)?.programme_name ?? '',
          startsAt: occupied.get(sessionId)?.startsAt ?? session.startsAt,
          place: occupied.get(sessionId)?.place ?? session.place,
        },
        people: inmateIds.map((id) => ({ id, name: names.get(id) ?? '' })),
      }),
    ),
  )
}
