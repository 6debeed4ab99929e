import { z } from 'zod'
import { isInForce } from '#shared/people/menu-groups.ts'
import { permissionsOf, roleSchema } from '#shared/people/roles.ts'
import type { OpenDatabase } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { findActiveAccount } from '../features/accounts/accounts.repository.ts'
import { readInstallation } from '../features/installation/installation-settings.ts'
import type { Actor } from './context.ts'

const rolesSchema = z.array(roleSchema)

interface Known {
  version: number
  readonly actors: Map<string, Promise<Actor | null>>
}

const known = new WeakMap<OpenDatabase, Known>()

/** As `loadActor` finds her on the reading connection, looked up again only when something has been committed since. */
export function currentActor(database: OpenDatabase, accountId: string): Promise<Actor | null> {
  const version = database.version()
  const before = known.get(database)
  const { actors } = before?.version === version ? before : renew(database, version)
  const actor = actors.get(accountId) ?? loadActor(database.reader, accountId)
  actors.set(accountId, actor)
  // A read that failed is no answer.
  actor.catch(() => actors.delete(accountId))
  return actor
}

function renew(database: OpenDatabase, version: number): Known {
  const next = { version, actors: new Map<string, Promise<Actor | null>>() }
  known.set(database, next)
  return next
}

/**
 * Asked anew at every call, so that a right taken away is gone at once. On a computer that is limited to some menu groups the rights of
 * the others are nobody's: the door, the files and every handler that asks for a right refuse alike. Null for a disabled or unknown account.
 */
export async function loadActor(db: Reader, accountId: string): Promise<Actor | null> {
  const account = await findActiveAccount(db, accountId)
  if (!account) return null
  const { groups } = await readInstallation(db)
  const roles = rolesSchema.parse(JSON.parse(account.roles))
  return {
    accountId,
    fullName: account.full_name,
    roles,
    permissions: new Set([...permissionsOf(roles)].filter((permission) => isInForce(permission, groups))),
    mustChangePassword: account.must_change_password === 1,
  }
}
