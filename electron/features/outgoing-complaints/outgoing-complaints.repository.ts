import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { OutgoingComplaintsTable, OutgoingWeighingsTable } from './outgoing-complaints.tables.ts'

/** With what the unit thought last of an answer. */
function withWeighing(db: Reader) {
  return db
    .selectFrom('outgoing_complaints')
    .selectAll()
    .select((complaint) =>
      complaint
        .selectFrom('outgoing_weighings')
        .whereRef('outgoing_weighings.complaint_id', '=', 'outgoing_complaints.id')
        .select('satisfaction')
        .orderBy('weighed_at', 'desc')
        .orderBy('outgoing_weighings.id', 'desc')
        .limit(1)
        .as('satisfaction'),
    )
}

export function listOutgoing(db: Reader) {
  return withWeighing(db).orderBy('opened_at', 'desc').orderBy('outgoing_complaints.id', 'desc').execute()
}

export function findOutgoing(db: Reader, id: string) {
  return withWeighing(db).where('outgoing_complaints.id', '=', id).executeTakeFirst()
}

export type OutgoingFound = NonNullable<Awaited<ReturnType<typeof findOutgoing>>>

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

export async function insertWeighing(db: Transaction<Tables>, row: OutgoingWeighingsTable): Promise<void> {
  await db.insertInto('outgoing_weighings').values(row).execute()
}

/** Newest first. */
export function listWeighings(db: Reader, complaintId: string) {
  return db
    .selectFrom('outgoing_weighings')
    .innerJoin('accounts', 'accounts.id', 'outgoing_weighings.weighed_by')
    .selectAll('outgoing_weighings')
    .select('accounts.full_name as by_name')
    .where('complaint_id', '=', complaintId)
    .orderBy('weighed_at', 'desc')
    .orderBy('outgoing_weighings.id', 'desc')
    .execute()
}
