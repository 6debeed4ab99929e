import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { oneOf } from '../medical-records/encounters.repository.ts'
import type { HandoverNotesTable, HandoverReadsTable, ShiftHandoversTable } from './shift-handover.tables.ts'

export async function lastHandoverOf(db: Reader, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('shift_handovers')
    .select('at')
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Commands that are looked through for somebody's last deed: enough for weeks, and never the log of years. */
const lookedThrough = 20_000

export async function lastDeedBefore(db: Reader, accountId: string, before: string): Promise<string | null> {
  const row = await db
    .selectFrom('command_log')
    .select('at')
    .where('account_id', '=', accountId)
    .where('at', '<', before)
    .where('number', '>', sql<number>`(select coalesce(max(number), 0) from command_log) - ${lookedThrough}`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

export function listHandovers(db: Reader, limit: number) {
  return db
    .selectFrom('shift_handovers')
    .innerJoin('accounts', 'accounts.id', 'shift_handovers.account_id')
    .selectAll('shift_handovers')
    .select('accounts.full_name as account_name')
    .orderBy('shift_handovers.at', 'desc')
    .limit(limit)
    .execute()
}

export async function insertHandover(db: Transaction<Tables>, row: ShiftHandoversTable): Promise<void> {
  await db.insertInto('shift_handovers').values(row).execute()
}

/** Open ones and those done since a moment, oldest first. */
export function listNotes(db: Reader, since: string) {
  return db
    .selectFrom('handover_notes')
    .innerJoin('accounts as writer', 'writer.id', 'handover_notes.written_by')
    .leftJoin('accounts as doer', 'doer.id', 'handover_notes.done_by')
    .selectAll('handover_notes')
    .select(['writer.full_name as writer_name', 'doer.full_name as doer_name'])
    .where((where) =>
      where.or([where('handover_notes.state', '=', 'open'), where('handover_notes.done_at', '>=', since)]),
    )
    .orderBy('handover_notes.written_at')
    .orderBy('handover_notes.id')
    .execute()
}

export function findNote(db: Reader, id: string) {
  return db.selectFrom('handover_notes').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertNote(db: Transaction<Tables>, row: Insertable<HandoverNotesTable>): Promise<void> {
  await db.insertInto('handover_notes').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateNote(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Pick<HandoverNotesTable, 'state' | 'done_at' | 'done_by'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('handover_notes')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export function listReads(db: Reader, noteIds: readonly string[]) {
  return db
    .selectFrom('handover_reads')
    .innerJoin('accounts', 'accounts.id', 'handover_reads.account_id')
    .selectAll('handover_reads')
    .select('accounts.full_name as account_name')
    .where(oneOf('handover_reads.note_id', noteIds))
    .orderBy('handover_reads.at')
    .execute()
}

export async function insertRead(db: Transaction<Tables>, row: HandoverReadsTable): Promise<void> {
  await db
    .insertInto('handover_reads')
    .values(row)
    .onConflict((conflict) => conflict.columns(['note_id', 'account_id']).doNothing())
    .execute()
}
