import type { DueItem } from '#shared/features/today/today.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { onlookerOf } from '../complaints/complaint-facts.ts'
import { findComplaint } from '../complaints/complaints.repository.ts'
import { findHolder, findVault } from '../identity-vault/identity-vault.repository.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listGrantedTo } from './identity-openings.repository.ts'
import { waitingFor } from './identity-openings.service.ts'

const common = { dueOn: null, workingDaysLeft: null, isMine: true } as const

/** Requests that wait for this holder of the key. */
async function toDecide(context: QueryContext): Promise<readonly DueItem[]> {
  const { db, actor } = context
  const vault = await findVault(db)
  if (!vault || !actor.permissions.has('hold:identity-vault')) return []
  if (!(await findHolder(db, vault.id, actor.accountId))) return []
  return (await waitingFor(context)).map(({ row, number }) => ({
    ...{ id: `identity-opening-asked:${row.id}`, kind: 'identity-opening-asked', data: { number } },
    ...{ since: instantSchema.parse(row.asked_at), severity: 'attention', link: `/aduan/${row.complaint_id}` },
    ...common,
    roles: [],
  }))
}

/** What stands open to this account, until it is over. */
async function toRead(context: QueryContext): Promise<readonly DueItem[]> {
  const granted = await listGrantedTo(context.db, context.actor.accountId, context.now)
  const items = await Promise.all(
    granted.map(async (row): Promise<readonly DueItem[]> => {
      const seen = await findComplaint(context.db, onlookerOf(context), row.complaint_id)
      if (!seen) return []
      const since = instantSchema.parse(row.decided_at)
      return [
        {
          ...{ id: `identity-opening-open:${row.id}`, kind: 'identity-opening-open', data: { number: seen.number } },
          ...{ since, severity: 'normal', link: `/aduan/${row.complaint_id}` },
          ...common,
          roles: [],
        },
      ]
    }),
  )
  return items.flat()
}

/** Never of a complaint about the reader, and never whom it was from. */
export const openingDueItems: DueItemSource = {
  permission: 'view:complaints',
  list: async (context) => [...(await toDecide(context)), ...(await toRead(context))],
}
