import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ComplaintTasksTable } from './complaints.tables.ts'

type NewTask = Omit<ComplaintTasksTable, 'report' | 'reported_by' | 'reported_at'>

export async function insertTask(
  db: Transaction<Tables>,
  task: NewTask,
  recipients: readonly { readonly id: string; readonly accountId: string }[],
): Promise<void> {
  await db.insertInto('complaint_tasks').values(task).execute()
  if (recipients.length === 0) return
  await db
    .insertInto('complaint_task_recipients')
    .values(recipients.map(({ id, accountId }) => ({ id, task_id: task.id, account_id: accountId, read_at: null })))
    .execute()
}

function tasks(db: Reader) {
  return db
    .selectFrom('complaint_tasks')
    .innerJoin('complaint_task_recipients', 'complaint_task_recipients.task_id', 'complaint_tasks.id')
    .innerJoin('accounts', 'accounts.id', 'complaint_task_recipients.account_id')
    .leftJoin('accounts as reporters', 'reporters.id', 'complaint_tasks.reported_by')
    .selectAll('complaint_tasks')
    .select(['complaint_task_recipients.id as recipient_id', 'complaint_task_recipients.read_at'])
    .select(['complaint_task_recipients.account_id', 'accounts.full_name', 'reporters.full_name as reporter_name'])
}

/** One row for each recipient of each task. */
export const listTasksOf = (db: Reader, complaintId: string) =>
  tasks(db).where('complaint_id', '=', complaintId).orderBy('made_at').orderBy('accounts.full_name').execute()

export type TaskRow = Awaited<ReturnType<typeof listTasksOf>>[number]

export const listTasksFor = (db: Reader, accountId: string) =>
  tasks(db)
    .where('complaint_task_recipients.account_id', '=', accountId)
    .orderBy('complaint_tasks.reported_at')
    .orderBy('made_at', 'desc')
    .execute()

export const findTaskFor = (db: Reader, accountId: string, taskId: string) =>
  tasks(db)
    .where('complaint_task_recipients.account_id', '=', accountId)
    .where('complaint_tasks.id', '=', taskId)
    .executeTakeFirst()

/** Calls for help of before this moment that nobody has read and nobody has reported on, without those that came to this account anyway. */
export async function listUnheard(db: Reader, accountId: string, before: string) {
  const found = await tasks(db)
    .where('complaint_tasks.kind', '=', 'danger')
    .where('complaint_tasks.reported_at', 'is', null)
    .where('complaint_tasks.made_at', '<=', before)
    .execute()
  return [...Map.groupBy(found, ({ id }) => id).values()]
    .filter((sent) => sent.every((one) => one.read_at === null && one.account_id !== accountId))
    .flatMap(([first]) => (first ? [first] : []))
}

export async function addRecipient(
  db: Transaction<Tables>,
  taskId: string,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<void> {
  await db
    .insertInto('complaint_task_recipients')
    .values({ id, task_id: taskId, account_id: accountId, read_at: null })
    .execute()
}

export async function markRead(db: Transaction<Tables>, recipientId: string, readAt: string): Promise<void> {
  await db
    .updateTable('complaint_task_recipients')
    .set({ read_at: readAt })
    .where('id', '=', recipientId)
    .where('read_at', 'is', null)
    .execute()
}

export async function writeReport(
  db: Transaction<Tables>,
  taskId: string,
  report: Pick<ComplaintTasksTable, 'report' | 'reported_by' | 'reported_at'>,
): Promise<void> {
  await db.updateTable('complaint_tasks').set(report).where('id', '=', taskId).execute()
}
