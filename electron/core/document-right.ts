import { Failure } from '#shared/contract/failure.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { Actor } from './context.ts'
import type { DocumentRequest } from './documents.ts'
import { logSecurity } from './read-log.ts'

/** Whoever asks, with the right to ask; a refusal is written down. @throws Failure not-signed-in, forbidden */
export async function requireRight(
  { services, actor }: Pick<DocumentRequest, 'services' | 'actor'>,
  permission: Permission,
  procedure: string,
): Promise<Actor> {
  if (!actor) throw new Failure('not-signed-in')
  if (actor.permissions.has(permission)) return actor
  const at = services.clock.now()
  await logSecurity(services, { at, accountId: actor.accountId, event: 'forbidden', procedure })
  throw new Failure('forbidden')
}
