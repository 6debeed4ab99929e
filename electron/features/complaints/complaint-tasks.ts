import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { ComplaintTask, complaintTasksContract } from '#shared/features/complaints/complaints.contract.ts'
import { type Role, roleSchema } from '#shared/people/roles.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listAccounts } from '../accounts/accounts.repository.ts'
import { isAccused, onlookerOf, refuse, requireAccount, requireComplaint } from './complaint-facts.ts'
import {
  findTaskFor,
  insertTask,
  listTasksFor,
  markRead,
  type TaskRow,
  writeReport,
} from './complaint-tasks.repository.ts'
import { findComplaint } from './complaints.repository.ts'

/** Who looks after somebody in danger: the head and the clinic, each unless the complaint is about them. */
const dangerRoles: readonly Role[] = ['kepala', 'dokter', 'perawat', 'bidan']

const rolesSchema = z.array(roleSchema)

export function toTask(row: TaskRow): ComplaintTask {
  const { report, reporter_name: by, reported_at: at } = row
  return {
    ...{ id: row.id, kind: row.kind, text: row.text, madeAt: instantSchema.parse(row.made_at) },
    readAt: row.read_at === null ? null : instantSchema.parse(row.read_at),
    report: report === null || by === null || at === null ? null : { text: report, by, at: instantSchema.parse(at) },
  }
}

/** Where and whom to look after; nothing of the reporter and nothing of the story. */
export async function askDangerCheck(
  context: CommandContext,
  complaintId: string,
  danger: { readonly where: string; readonly whom: string },
): Promise<void> {
  const { db, actor, now, newId } = context
  const accounts = (await listAccounts(db)).filter(({ state }) => state === 'active')
  const called: string[] = []
  for (const account of accounts) {
    const isMeant = rolesSchema.parse(JSON.parse(account.roles)).some((role) => dangerRoles.includes(role))
    if (isMeant && !(await isAccused(context, complaintId, account))) called.push(account.id)
  }
  await insertTask(
    db,
    {
      ...{ id: newId(), complaint_id: complaintId, kind: 'danger', text: `${danger.whom}\n${danger.where}` },
      ...{ made_by: actor.accountId, made_at: now },
    },
    called.map((accountId) => ({ id: newId(), accountId })),
  )
}

/** Tasks of the reader. A call for help in a complaint that turned out to be about the reader is gone; a question stays, since it was asked on purpose. */
export async function tasksShownTo(context: QueryContext): Promise<readonly TaskRow[]> {
  const tasks = await listTasksFor(context.db, context.actor.accountId)
  const seen = await Promise.all(tasks.map((task) => isShown(context, task)))
  return tasks.filter((_task, index) => seen[index])
}

const isShown = async (context: QueryContext | CommandContext, { kind, complaint_id }: TaskRow): Promise<boolean> =>
  kind !== 'danger' || (await findComplaint(context.db, onlookerOf(context), complaint_id)) !== undefined

/** A task of the reader, as the list shows it. @throws Failure not-found */
async function requireTask(context: CommandContext, taskId: string): Promise<TaskRow> {
  const task = await findTaskFor(context.db, context.actor.accountId, taskId)
  if (!task || !(await isShown(context, task))) throw new Failure('not-found')
  return task
}

export const complaintTasksService: ServiceOf<typeof complaintTasksContract> = {
  mine: async (_input, context) => (await tasksShownTo(context)).map(toTask),

  read: async ({ taskId }, context) => {
    const task = await requireTask(context, taskId)
    await markRead(context.db, task.recipient_id, context.now)
    return {}
  },

  report: async ({ taskId, report }, context) => {
    const { db, actor, now } = context
    const task = await requireTask(context, taskId)
    if (task.report !== null) throw refuse('task-answered')
    await markRead(db, task.recipient_id, now)
    await writeReport(db, taskId, { report, reported_by: actor.accountId, reported_at: now })
    return {}
  },

  ask: async ({ id, text, accountIds }, context) => {
    const { db, actor, now, newId } = context
    const complaint = await requireComplaint(context, id)
    for (const accountId of accountIds) await requireAccount(db, accountId)
    const taskId = newId()
    await insertTask(
      db,
      { id: taskId, complaint_id: complaint.id, kind: 'clarify', text, made_by: actor.accountId, made_at: now },
      [...new Set(accountIds)].map((accountId) => ({ id: newId(), accountId })),
    )
    return { taskId }
  },
}
