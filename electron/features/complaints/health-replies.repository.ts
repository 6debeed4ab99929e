import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ComplaintHealthRepliesTable } from './complaints.tables.ts'

export async function insertHealthReply(db: Transaction<Tables>, row: ComplaintHealthRepliesTable): Promise<void> {
  await db.insertInto('complaint_health_replies').values(row).execute()
}

export function listHealthReplies(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_health_replies')
    .innerJoin('accounts', 'accounts.id', 'complaint_health_replies.given_by')
    .selectAll('complaint_health_replies')
    .select('accounts.full_name')
    .where('complaint_id', '=', complaintId)
    .orderBy('given_at', 'desc')
    .orderBy('complaint_health_replies.id', 'desc')
    .execute()
}
