import { outgoingServices } from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { caseDueItems } from '../service-cases/case-due-items.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listOutgoing } from './outgoing-complaints.repository.ts'
import { waitingProposals } from './outgoing-proposals.ts'

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
    const proposed = (await waitingProposals(context.db)).map(
      ({ id, caseNumber, recipient, at }): DueItem => ({
        ...{ id: `outgoing-complaint-proposed:${id}`, kind: 'outgoing-complaint-proposed' },
        since: instantSchema.parse(at),
        data: { number: caseNumber, name: recipient },
        ...{ dueOn: null, workingDaysLeft: null, hoursLeft: null, roles: ['petugas-aduan'], severity: 'normal' },
        isMine: context.actor.roles.includes('petugas-aduan'),
        link: `/aduan/keluar/baru?usul=${id}`,
      }),
    )
    return [...(await Promise.all(sources)).flat(), ...proposed.filter(({ isMine }) => isMine)]
  },
}
