import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ListSendersTable, ReceivedListsTable } from './inmate-lists.tables.ts'

/** The computer that a mark stands for, as far as somebody has confirmed its key. */
export function findSender(db: Reader, mark: string) {
  return db
    .selectFrom('list_senders')
    .selectAll()
    .where('mark', '=', mark)
    .where('state', '=', 'trusted')
    .executeTakeFirst()
}

export async function insertSender(db: Transaction<Tables>, sender: ListSendersTable): Promise<void> {
  await db
    .updateTable('list_senders')
    .set({ state: 'replaced' })
    .where('mark', '=', sender.mark)
    .where('state', '=', 'trusted')
    .execute()
  await db.insertInto('list_senders').values(sender).execute()
}

/** Lists of a computer that were received, newest first, each with what became of it in the import. */
export function receivedFrom(db: Reader, senderId: string) {
  return db
    .selectFrom('received_lists')
    .leftJoin('import_plans', (join) =>
      join
        .onRef('import_plans.file_id', '=', 'received_lists.file_id')
        .on('import_plans.state', 'in', ['started', 'done']),
    )
    .selectAll('received_lists')
    .select(['import_plans.state as plan_state', 'import_plans.finished_at', 'import_plans.made_at as plan_made_at'])
    .where('received_lists.sender_id', '=', senderId)
    .orderBy('received_lists.made_at', 'desc')
    .execute()
}

export async function insertReceived(db: Transaction<Tables>, list: ReceivedListsTable): Promise<void> {
  await db.insertInto('received_lists').values(list).execute()
}
