import { outgoingServices } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { caseDueItems } from '../service-cases/case-due-items.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listOutgoing } from './outgoing-complaints.repository.ts'

const waiting = 'outgoing-complaint-waiting' as const
const outside = 'outgoing-complaint-outside' as const

const kinds = {
  ...{
    papers: waiting,
    session: waiting,
    approval: waiting,
    returned: waiting,
    seal: waiting,
    outside,
  },
  ...{ 'hand-over': waiting, step: waiting, coordination: waiting, delivery: waiting, report: waiting },
  'follow-up': waiting,
} as const

/** Complaints of the house to others: what is to be done here, and answers that are late there. */
export const outgoingComplaintDueItems: DueItemSource = {
  permission: 'view:complaints',
  list: async (context) => {
    const recipients = new Map((await listOutgoing(context.db)).map(({ id, recipient }) => [id, recipient]))
    const sources = outgoingServices.map((serviceId) =>
      caseDueItems({
        ...{ serviceId, permission: 'view:complaints', kinds },
        dataOf: ({ row }) => ({ name: recipients.get(row.id) ?? '' }),
        linkOf: (caseId) => `/aduan/keluar/${caseId}`,
      }).list(context),
    )
    return (await Promise.all(sources)).flat()
  },
}
