import { z } from 'zod'
import type { VaultHolder } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { permissionsOf, roleSchema } from '#shared/people/roles.ts'
import type { listHolders } from './identity-vault.repository.ts'

export type HolderRow = Awaited<ReturnType<typeof listHolders>>[number]

const rolesSchema = z.array(roleSchema)

/** Whether the roles of an account, as its row has them, include the right to the key. */
export const mayHold = (roles: string): boolean =>
  permissionsOf(rolesSchema.parse(JSON.parse(roles))).has('hold:identity-vault')

export function stateOf(row: HolderRow): VaultHolder['state'] {
  if (row.state !== 'active' || !mayHold(row.roles)) return 'no-right'
  return row.slot_id === row.present_slot_id ? 'holds' : 'lost'
}
