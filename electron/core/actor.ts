import { z } from 'zod'
import { permissionsOf, roleSchema } from '#shared/people/roles.ts'
import type { Reader } from '../database/reader.ts'
import { findActiveAccount } from '../features/accounts/accounts.repository.ts'
import type { Actor } from './context.ts'

const rolesSchema = z.array(roleSchema)

/** Asked anew at every call, so that a right taken away is gone at once. Null for a disabled or unknown account. */
export async function loadActor(db: Reader, accountId: string): Promise<Actor | null> {
  const account = await findActiveAccount(db, accountId)
  if (!account) return null
  const roles = rolesSchema.parse(JSON.parse(account.roles))
  return {
    accountId,
    fullName: account.full_name,
    roles,
    permissions: permissionsOf(roles),
    mustChangePassword: account.must_change_password === 1,
  }
}
