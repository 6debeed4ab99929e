import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { OutgoingComplaintsTable } from './outgoing-complaints.tables.ts'

export function listOutgoing(db: Reader) {
  return db.selectFrom('outgoing_complaints').selectAll().orderBy('opened_at', 'desc').orderBy('id', 'desc').execute()
}

export function findOutgoing(db: Reader, id: string) {
  return db.selectFrom('outgoing_complaints').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertOutgoing(db: Transaction<Tables>, row: OutgoingComplaintsTable): Promise<void> {
  await db.insertInto('outgoing_complaints').values(row).execute()
}

export async function updateOutgoing(
  db: Transaction<Tables>,
  id: string,
  change: Pick<OutgoingComplaintsTable, 'their_number'>,
): Promise<void> {
  await db.updateTable('outgoing_complaints').set(change).where('id', '=', id).execute()
}
