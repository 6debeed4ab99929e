import type { MarkOrigin } from '#shared/features/coaching-sessions/attendance.rules.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import type { Office } from './recommendation-office.ts'

/** Session, person, origin, reason; in the order in which they were put down. */
export type RawMark = readonly [sessionId: string, inmateId: string, origin: MarkOrigin, reason: string, state?: string]

/** Marks of every origin laid straight into the table, also those that an import or a card would make. */
export async function layMarks(office: Office, marks: readonly RawMark[]): Promise<void> {
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  try {
    database.pragma('foreign_keys = off')
    database.prepare("insert into current_command (one, id) values (1, 'marks')").run()
    const insert = database.prepare(
      `insert into attendance_marks (id, session_id, inmate_id, origin, reason, recorded_at, recorded_by, state, ended_at, ended_by)
       select @id, @session, @inmate, @origin, @reason, @at, accounts.id, @state,
         iif(@state = 'active', null, @at), iif(@state = 'active', null, accounts.id)
       from accounts where name = 'bina'`,
    )
    for (const [index, [session, inmate, origin, reason, state = 'active']] of marks.entries()) {
      const at = `2026-11-16T01:${String(index).padStart(2, '0')}:00.000Z`
      insert.run({ id: `mark-${index}-${session}-${inmate}`, session, inmate, origin, reason, at, state })
    }
    database.prepare('delete from current_command').run()
  } finally {
    database.close()
  }
}

const rank: readonly MarkOrigin[] = ['click', 'card', 'finger', 'sdp', 'paper', 'excused']

/**
 * What a sheet must add up to, worked out a second time from the bare tables, session by session: no rule of the product is used here.
 * Reason -> how often; '' for sessions that nobody marked.
 */
export async function attendanceOracle(
  office: Office,
  { inmateId, from, to, programmeId = null }: Asked,
): Promise<Readonly<Record<string, number>>> {
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  try {
    const sessions = database
      .prepare("select id, programme_id as programme, held_on as day from coaching_sessions where state <> 'cancelled'")
      .all() as { id: string; programme: string; day: string }[]
    const counts: Record<string, number> = {}
    for (const { id, programme, day } of sessions) {
      if (day < from || day > to || (programmeId !== null && programme !== programmeId)) continue
      const member = database
        .prepare(
          `select count(*) as n from coaching_members m where programme_id = ? and inmate_id = ? and joined_on is not null
           and not joined_on > ? and ifnull(left_on, '9999') >= ? and m.id not in
           (select member_id from coaching_suspensions where state = 'active' and from_on <= ? and until_on >= ?)`,
        )
        .get(programme, inmateId, day, day, day, day) as { n: number }
      const marks = database
        .prepare(
          "select origin, reason from attendance_marks where session_id = ? and inmate_id = ? and state = 'active' order by recorded_at desc",
        )
        .all(id, inmateId) as { origin: MarkOrigin; reason: string }[]
      if (member.n === 0 && marks.every(({ origin }) => origin === 'excused')) continue
      const counted = rank.flatMap((origin) => marks.filter((mark) => mark.origin === origin))[0]
      const reason = counted?.reason ?? ''
      counts[reason] = (counts[reason] ?? 0) + 1
    }
    return counts
  } finally {
    database.close()
  }
}

interface Asked {
  readonly inmateId: string
  readonly from: string
  readonly to: string
  readonly programmeId?: string | null
}
