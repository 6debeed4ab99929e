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

/** Lists that were received under a mark, whatever key the computer had at the time: newest first, each with what became of it in the import. */
export function receivedFrom(db: Reader, mark: string) {
  return db
    .selectFrom('received_lists')
    .innerJoin('list_senders', 'list_senders.id', 'received_lists.sender_id')
    .leftJoin('import_plans', (join) =>
      join
        .onRef('import_plans.file_id', '=', 'received_lists.file_id')
        .on('import_plans.state', 'in', ['started', 'done']),
    )
    .selectAll('received_lists')
    .select(['import_plans.state as plan_state', 'import_plans.finished_at', 'import_plans.made_at as plan_made_at'])
    .where('list_senders.mark', '=', mark)
    .orderBy('received_lists.made_at', 'desc')
    .execute()
}

/** When and under which mark the list was made that lies in a file; undefined for lists that came from elsewhere. */
export function findReceived(db: Reader, fileId: string) {
  return db
    .selectFrom('received_lists')
    .innerJoin('list_senders', 'list_senders.id', 'received_lists.sender_id')
    .select(['received_lists.made_at', 'list_senders.mark'])
    .where('received_lists.file_id', '=', fileId)
    .executeTakeFirst()
}

export async function insertReceived(db: Transaction<Tables>, list: ReceivedListsTable): Promise<void> {
  await db.insertInto('received_lists').values(list).execute()
}
