import { Failure } from '#shared/contract/failure.ts'
import type { AttendanceRow } from '#shared/features/attendance/attendance.contract.ts'
import { openUntil, sheetStanding } from '#shared/features/attendance/attendance.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { findSession } from '../coaching-sessions/coaching-sessions.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { listMembersOn, listPeople, type PersonRow } from './attendance.repository.ts'
import { listMarksOf } from './attendance-marks.repository.ts'
import { attendanceSettingsOf } from './attendance-settings.ts'

const collator = new Intl.Collator('id', { numeric: true })

/** Rooms as one walks; people within a room keep their order by name. */
const byRoom = (left: PersonRow, right: PersonRow): number =>
  collator.compare(left.block ?? '', right.block ?? '') || collator.compare(left.room ?? '', right.room ?? '')

type MarkRow = Awaited<ReturnType<typeof listMarksOf>>[number]

export const toMark = (row: MarkRow): AttendanceRow['marks'][number] => ({
  ...{ id: row.id, origin: row.origin, reason: row.reason, note: row.note },
  seenAt: row.seen_at === null ? null : instantSchema.parse(row.seen_at),
  at: instantSchema.parse(row.recorded_at),
  lateReason: row.late_reason,
  byName: row.recorder_name,
})

interface Looking extends Pick<QueryContext, 'services' | 'now'> {
  readonly db: Reader
}

/** A session, and whether its marks may still be changed. @throws Failure not-found */
export async function standingSession(context: Looking, id: string) {
  const row = await findSession(context.db, id)
  if (!row) throw new Failure('not-found')
  const [{ today }, settings] = [await unitDay(context), await attendanceSettingsOf(context)]
  const on = calendarDateSchema.parse(row.held_on)
  const standing = sheetStanding({ on, isCancelled: row.state === 'cancelled' }, settings, today)
  return { row, on, today, standing, openUntil: openUntil(on, settings) }
}

/** Everybody who belongs to the session or has a mark in it. Three questions to the database, however many people. */
export async function sheetRows(
  db: Reader,
  session: { readonly id: string; readonly programmeId: string; readonly on: CalendarDate },
): Promise<AttendanceRow[]> {
  const members = new Map(
    (await listMembersOn(db, session.programmeId, session.on)).map(({ inmate_id, is_out }) => [inmate_id, is_out]),
  )
  const marks = Map.groupBy(await listMarksOf(db, session.id), ({ inmate_id }) => inmate_id)
  const people = (await listPeople(db, [...new Set([...members.keys(), ...marks.keys()])])).toSorted(byRoom)
  return people.map((person) => ({
    ...{ inmateId: person.id, name: person.name, registerNumber: person.written },
    ...{ block: person.block, room: person.room },
    isMember: members.has(person.id),
    isOut: members.get(person.id) === 1,
    marks: (marks.get(person.id) ?? []).map(toMark),
  }))
}
