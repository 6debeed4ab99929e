import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { type ComplaintLists, complaintLists } from '#shared/features/complaints/complaint.ts'
import type { ComplaintRefusal } from '#shared/features/complaints/complaints.contract.ts'
import { unitsOf } from '#shared/features/complaints/complaints.rules.ts'
import { roleSchema } from '#shared/people/roles.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import { findActiveAccount } from '../accounts/accounts.repository.ts'
import { findComplaint, listAccused, type Onlooker } from './complaints.repository.ts'

const rolesSchema = z.array(roleSchema)

export const refuse = (reason: ComplaintRefusal): Failure => new Failure('refused', { reason })

export const listsIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>): ComplaintLists =>
  readResource(resourcesFolder, 'reference-data/complaints.json', complaintLists)

interface Looking {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Pick<Actor, 'accountId' | 'roles'>
}

export const onlookerOf = ({ services, actor }: Pick<Looking, 'services' | 'actor'>): Onlooker => ({
  accountId: actor.accountId,
  units: unitsOf(listsIn(services), actor.roles),
})

/** @throws Failure not-found, also for whom it is about */
export async function requireComplaint(looking: Looking, id: string) {
  const complaint = await findComplaint(looking.db, onlookerOf(looking), id)
  if (!complaint) throw new Failure('not-found')
  return complaint
}

/**
 * For what may tell who complained: the case's own officer alone.
 * @throws Failure not-found, refused (not-own-officer)
 */
export async function requireOwnComplaint(looking: Looking, id: string) {
  const complaint = await requireComplaint(looking, id)
  if (complaint.officer_id !== looking.actor.accountId) throw refuse('not-own-officer')
  return complaint
}

/** Whether the complaint is about this account, by itself or with its unit. */
export async function isAccused(
  { db, services }: Pick<Looking, 'db' | 'services'>,
  complaintId: string,
  account: { readonly id: string; readonly roles: string },
): Promise<boolean> {
  const units = unitsOf(listsIn(services), rolesSchema.parse(JSON.parse(account.roles)))
  const accused = await listAccused(db, complaintId)
  return accused.some((one) => one.account_id === account.id || (one.unit !== null && units.includes(one.unit)))
}

/** An active account. @throws Failure not-found */
export async function requireAccount(db: Reader, id: string) {
  const account = await findActiveAccount(db, id)
  if (!account) throw new Failure('not-found')
  return account
}
