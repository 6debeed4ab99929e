import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { LaporReportsTable, LaporWordsTable } from './lapor-import.tables.ts'

export function findReport(db: Reader, trackingId: string) {
  return db.selectFrom('lapor_reports').selectAll().where('tracking_id', '=', trackingId).executeTakeFirst()
}

export function findReportOf(db: Reader, complaintId: string) {
  return db.selectFrom('lapor_reports').selectAll().where('complaint_id', '=', complaintId).executeTakeFirst()
}

export async function insertReport(db: Transaction<Tables>, report: LaporReportsTable): Promise<void> {
  await db.insertInto('lapor_reports').values(report).execute()
}

export async function updateReport(
  db: Transaction<Tables>,
  id: string,
  change: Pick<LaporReportsTable, 'status' | 'status_at'>,
): Promise<void> {
  await db.updateTable('lapor_reports').set(change).where('id', '=', id).execute()
}

export function listWords(db: Reader) {
  return db.selectFrom('lapor_words').selectAll().orderBy('learnt_at').execute()
}

/** One meaning for a word: a later one takes its place. */
export async function putWord(db: Transaction<Tables>, word: LaporWordsTable): Promise<void> {
  const { meaning, learnt_by, learnt_at } = word
  await db
    .insertInto('lapor_words')
    .values(word)
    .onConflict((taken) => taken.columns(['kind', 'word']).doUpdateSet({ meaning, learnt_by, learnt_at }))
    .execute()
}
