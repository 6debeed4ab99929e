import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import {
  type IdentityOpening,
  type OpeningRefusal,
  openingCauses,
} from '#shared/features/identity-openings/identity-openings.contract.ts'
import { permissionsOf, roleSchema } from '#shared/people/roles.ts'
import { compareInstants, type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { findActiveAccount } from '../accounts/accounts.repository.ts'
import { isAccused } from '../complaints/complaint-facts.ts'
import type { OpeningRow } from './identity-openings.repository.ts'

const rolesSchema = z.array(roleSchema)

export const refuse = (reason: OpeningRefusal): Failure => new Failure('refused', { reason })

export const causesIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>) =>
  readResource(resourcesFolder, 'reference-data/identity-openings.json', openingCauses).causes

const momentOf = (text: string | null): Instant | null => (text === null ? null : instantSchema.parse(text))

/** As the page has it, for one reader at one moment. */
export function toOpening(
  row: OpeningRow,
  { services, accountId, now }: { readonly services: CoreServices; readonly accountId: string; readonly now: Instant },
): IdentityOpening {
  const [decidedAt, openUntil] = [momentOf(row.decided_at), momentOf(row.open_until)]
  const isBefore = openUntil !== null && compareInstants(now, openUntil) < 0
  const isMine = row.asked_by === accountId
  return {
    ...{ id: row.id, askedBy: row.asker_name, askedAt: instantSchema.parse(row.asked_at) },
    cause: causesIn(services).find(({ id }) => id === row.cause)?.title ?? row.cause,
    ...{ reason: row.reason, shownTo: row.shown_to, state: row.state },
    decision: decidedAt === null ? null : { by: row.decider_name ?? '', at: decidedAt, reason: row.decide_reason },
    ...{ openUntil, isMine, isOpen: isMine && row.kept !== null && isBefore },
  }
}

/**
 * Who asked, as the account stands now, with the slot that only its own password opens.
 * @throws Failure refused (asker-cannot, asker-first-password)
 */
export async function requireAsker(context: CommandContext, complaintId: string, accountId: string) {
  const account = await findActiveAccount(context.db, accountId)
  if (!account || account.slot_id === null || (await isAccused(context, complaintId, account)))
    throw refuse('asker-cannot')
  if (!permissionsOf(rolesSchema.parse(JSON.parse(account.roles))).has('view:complaints')) throw refuse('asker-cannot')
  // Whoever set that password could open what is sealed to it.
  if (account.must_change_password === 1) throw refuse('asker-first-password')
  return { accountId: account.id, slotId: account.slot_id }
}
