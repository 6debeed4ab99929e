import { Failure } from '#shared/contract/failure.ts'
import type { Colleague } from '#shared/features/complaints/complaint-standing.rules.ts'
import type { ComplaintTask, complaintTasksContract } from '#shared/features/complaints/complaints.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import { addHours, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { deputyOn } from '../head-deputies/head-deputies.service.ts'
import { onlookerOf, refuse, requireAccount, requireComplaint } from './complaint-facts.ts'
import { colleaguesBeside } from './complaint-standing.ts'
import {
  addRecipient,
  findTaskFor,
  insertTask,
  listTasksFor,
  listUnheard,
  markRead,
  type TaskRow,
  writeReport,
} from './complaint-tasks.repository.ts'
import { findComplaint, listAccused } from './complaints.repository.ts'

/** Who looks after somebody in danger beside the head's deputy, each unless the complaint is about them. */
const clinicRoles: readonly Role[] = ['dokter', 'perawat', 'bidan']

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
  const rows = await listAccused(db, complaintId)
  const accused = {
    units: rows.flatMap(({ unit }) => (unit === null ? [] : [unit])),
    accountIds: rows.flatMap(({ account_id: id }) => (id === null ? [] : [id])),
  }
  const called = calledToDanger(await colleaguesBeside(context, accused), await deputyOn(db, now))
  await insertTask(
    db,
    {
      ...{ id: newId(), complaint_id: complaintId, kind: 'danger', text: `${danger.whom}\n${danger.where}` },
      ...{ made_by: actor.accountId, made_at: now },
    },
    called.map((accountId) => ({ id: newId(), accountId })),
  )
}

/** The deputy; where the deputy is accused or nobody was named, the head. The clinic in any case. */
function calledToDanger(colleagues: readonly Colleague[], deputyId: string | null): readonly string[] {
  const usable = colleagues.filter(({ isAccused }) => !isAccused)
  const deputy = usable.filter(({ id }) => id === deputyId)
  const lead = deputy.length > 0 ? deputy : usable.filter(({ roles }) => roles.includes('kepala'))
  const clinic = usable.filter(({ roles }) => roles.some((role) => clinicRoles.includes(role)))
  return [...new Set([...lead, ...clinic].map(({ id }) => id))]
}

/** Tasks of the reader. A call for help in a complaint that turned out to be about the reader is gone; a question stays, since it was asked on purpose. */
export async function tasksShownTo(context: QueryContext): Promise<readonly TaskRow[]> {
  const tasks = [...(await listTasksFor(context.db, context.actor.accountId)), ...(await unheardCalls(context))]
  const seen = await Promise.all(tasks.map((task) => isShown(context, task)))
  return tasks.filter((_task, index) => seen[index])
}

const isShown = async (context: QueryContext | CommandContext, { kind, complaint_id }: TaskRow): Promise<boolean> =>
  kind !== 'danger' || (await findComplaint(context.db, onlookerOf(context), complaint_id)) !== undefined

/** Life in danger is read within the hour. */
export const dangerHours = 1

/** Calls for help that nobody has read within the hour: the head is told of them too. */
async function unheardCalls({ db, actor, now }: QueryContext | CommandContext): Promise<readonly TaskRow[]> {
  if (!actor.roles.includes('kepala')) return []
  return listUnheard(db, actor.accountId, addHours(now, -dangerHours))
}

/** A task of the reader, as the list shows it. A head who takes up an unheard call is one of those called from then on. @throws Failure not-found */
async function requireTask(context: CommandContext, taskId: string): Promise<TaskRow> {
  const { db, actor, newId } = context
  const unheard = (await unheardCalls(context)).find(({ id }) => id === taskId)
  if (unheard && (await isShown(context, unheard))) await addRecipient(db, taskId, { id: newId(), ...actor })
  const task = await findTaskFor(db, actor.accountId, taskId)
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
