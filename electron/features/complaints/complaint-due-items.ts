import type { DueItem } from '#shared/features/today/today.contract.ts'
import { addHours, instantSchema } from '#shared/time/instant.ts'
import { caseDueItems } from '../service-cases/case-due-items.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { proceduresIn } from './complaint-binding.ts'
import { onlookerOf } from './complaint-facts.ts'
import { inRoles, standings } from './complaint-standing.ts'
import { dangerHours, tasksShownTo } from './complaint-tasks.ts'
import { listComplaints } from './complaints.repository.ts'

const step = 'complaint-step-waiting' as const

const kinds = {
  ...{ papers: step, session: step, approval: step, returned: step, seal: step, 'hand-over': step, outside: step },
  ...{ step, coordination: step, delivery: step, report: step },
  'follow-up': 'complaint-close-waiting',
} as const

/** Complaints whose next step is the reader's, and late ones; never one about the reader, and nothing of what it says. */
export const complaintDueItems: DueItemSource = {
  permission: 'view:complaints',
  list: async (context) => {
    const seen = await listComplaints(context.db, onlookerOf(context), 'open')
    const complaintOf = new Map(seen.map(({ case_id, id }) => [case_id, id]))
    const standingOf = await standings(context)
    const isStoodInFor = (caseId: string) =>
      standingOf(complaintOf.get(caseId) ?? '').standsIn === context.actor.accountId
    const itemsOf = (looking: typeof context, isShown: (caseId: string) => boolean) =>
      proceduresIn(context.services).map((serviceId) =>
        caseDueItems({
          serviceId,
          permission: 'view:complaints',
          kinds,
          dataOf: () => ({}),
          linkOf: (caseId) => `/aduan/${complaintOf.get(caseId) ?? ''}`,
          isShown: (caseId) => complaintOf.has(caseId) && isShown(caseId),
        }).list(looking),
      )
    const asDeputy = inRoles(context, { standsIn: context.actor.accountId, outside: [] })
    const sources = [
      ...itemsOf(context, (caseId) => !isStoodInFor(caseId)),
      ...itemsOf(asDeputy, (caseId) => isStoodInFor(caseId)),
    ]
    return (await Promise.all(sources)).flat()
  },
}

/** Tasks from the complaint desk that nobody has reported on: where and whom, or what is asked, stands on their own page. */
export const complaintTaskDueItems: DueItemSource = {
  permission: 'signed-in',
  list: async (context) => {
    const { now } = context
    return (await tasksShownTo(context))
      .filter(({ report }) => report === null)
      .map((task): DueItem => {
        const since = instantSchema.parse(task.made_at)
        const isDanger = task.kind === 'danger'
        const isOverdue = isDanger && task.read_at === null && now >= addHours(since, dangerHours)
        const kind = isDanger ? 'complaint-danger' : 'complaint-clarify'
        return {
          ...{ id: `${kind}:${task.id}`, kind, data: {}, since },
          ...{ dueOn: null, workingDaysLeft: null, roles: [], isMine: true },
          severity: isOverdue ? 'late' : isDanger ? 'attention' : 'normal',
          link: '/tugas-aduan',
        }
      })
  },
}
