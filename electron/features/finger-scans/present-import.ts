import {
  type FingerImport,
  type FingerImportDetail,
  type FingerUser,
  fingerImportDetailSchema,
} from '#shared/features/finger-scans/finger-scans.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { countMarksOfImport } from '../attendance/attendance-marks.repository.ts'
import { type ImportRow, listProgrammesOf, listUsersOf, type UserRow } from './finger-scans.repository.ts'
import { seenPeople, suggestionFor } from './seen-people.ts'

export const presentImport = (row: ImportRow): FingerImport => ({
  ...{ id: row.id, device: { id: row.device_id, name: row.device_name }, fileName: row.original_name },
  ...{ lines: row.lines, fresh: row.fresh, folded: row.folded, badLines: row.bad_lines },
  state: row.state === 'reading' ? 'checked' : row.state,
  ...{ undoReason: row.undo_reason, madeAt: instantSchema.parse(row.recorded_at), madeBy: row.full_name },
  revision: row.revision,
})

const presentUser = (row: UserRow): FingerUser => ({
  ...{ user: row.device_user, deviceName: row.device_name, punches: row.punches },
  ...{ oldest: row.oldest, newest: row.newest },
  kind: row.match_id === null ? 'unknown' : row.inmate_id === null ? 'elsewhere' : 'person',
  person: row.inmate_id === null ? null : { id: row.inmate_id, name: row.inmate_name ?? '' },
})

/** The dry run: what a file would mark, whom it does not know, and what could not be read. */
export async function presentDetail(
  context: Pick<QueryContext, 'db' | 'now' | 'services'>,
  row: ImportRow,
): Promise<FingerImportDetail> {
  const { db } = context
  const { seen, expected, outside, afterLeaving } = await seenPeople(context, row)
  const bySession = Map.groupBy(seen, ({ sessionId }) => sessionId)
  const times = new Map(expected.map((one) => [one.session_id, one]))
  const programmes = new Map((await listProgrammesOf(db, [...bySession.keys()])).map(({ id, name }) => [id, name]))
  const sessions = [...times.values()].flatMap((time) => {
    const people = bySession.get(time.session_id)
    if (!people) return []
    const { session_id: id, held_on: on, starts_at: startsAt, minutes } = time
    const toMark = people.filter(({ isMarked }) => !isMarked).length
    const isLocked = people.some((one) => one.isLocked)
    return [{ id, on, startsAt, minutes, programme: programmes.get(id) ?? '', seen: people.length, toMark, isLocked }]
  })
  return fingerImportDetailSchema.parse({
    ...presentImport(row),
    faults: JSON.parse(row.faults),
    suggestion: await suggestionFor(context, row),
    ...{ offsetMinutes: row.offset_minutes, minutesBefore: row.minutes_before, minutesAfter: row.minutes_after },
    users: (await listUsersOf(db, row)).map(presentUser),
    afterLeaving: afterLeaving.map((one) => ({
      ...{ person: { id: one.inmate_id, name: one.name }, programme: one.programme_name, seenAt: one.seenAt },
      ...{ sessionId: one.session_id, leftOn: one.left_on, leftReason: one.left_reason },
    })),
    ...{ sessions, outside, marked: await countMarksOfImport(db, row.id) },
  })
}
