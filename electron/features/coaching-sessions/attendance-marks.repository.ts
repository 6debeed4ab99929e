import { sql, type Transaction } from 'kysely'
import type { CommandContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AttendanceMarksTable } from './coaching-sessions.tables.ts'

type Origin = AttendanceMarksTable['origin']

export interface NewMark {
  readonly sessionId: string
  readonly inmateId: string
  readonly origin: Origin
  readonly reason: string
  readonly note: string | null
  readonly seenAt: string | null
  readonly importId: string | null
}

const ended = ({ now, actor }: CommandContext, state: 'replaced' | 'withdrawn') => ({
  ...{ state, ended_at: now, ended_by: actor.accountId },
})

/** Writes marks. Of one origin one mark holds for a person in a session: a new one ends the earlier, which stays in the table. */
export async function writeMarks(context: CommandContext, marks: readonly NewMark[]): Promise<void> {
  const { db, now, actor, newId } = context
  for (const mark of marks) {
    await db
      .updateTable('attendance_marks')
      .set(ended(context, 'replaced'))
      .where('session_id', '=', mark.sessionId)
      .where('inmate_id', '=', mark.inmateId)
      .where('origin', '=', mark.origin)
      .where('state', '=', 'active')
      .execute()
    await db
      .insertInto('attendance_marks')
      .values({
        ...{ id: newId(), session_id: mark.sessionId, inmate_id: mark.inmateId, origin: mark.origin },
        ...{ reason: mark.reason, note: mark.note, seen_at: mark.seenAt, import_id: mark.importId },
        ...{ recorded_at: now, recorded_by: actor.accountId, state: 'active', ended_at: null, ended_by: null },
      })
      .execute()
  }
}

/** Marks of one origin that hold, of several sessions. */
export function listMarksOfOrigin(db: Reader, origin: Origin, sessionIds: readonly string[]) {
  return db
    .selectFrom('attendance_marks')
    .select(['session_id', 'inmate_id', 'seen_at', 'import_id', 'reason'])
    .where(sql<boolean>`session_id in (select value from json_each(${JSON.stringify(sessionIds)}))`)
    .where('origin', '=', origin)
    .where('state', '=', 'active')
    .execute()
}

/** Takes back what an import says; how many marks that were. */
export async function withdrawMarksOfImport(context: CommandContext, importId: string): Promise<number> {
  const { numUpdatedRows } = await context.db
    .updateTable('attendance_marks')
    .set(ended(context, 'withdrawn'))
    .where('import_id', '=', importId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** How many marks of an import hold. */
export async function countMarksOfImport(db: Reader | Transaction<Tables>, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('attendance_marks')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('import_id', '=', importId)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return count
}
