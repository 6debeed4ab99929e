import { Failure } from '#shared/contract/failure.ts'
import type { Permission } from '#shared/people/permissions.ts'
import { permissionsOf } from '#shared/people/roles.ts'
import type { Actor, CoreServices } from './context.ts'
import { logSecurity } from './read-log.ts'

/** As the contract names it, or as a row keeps it. */
type Right = Permission | (string & {})

const includes = (rights: ReadonlySet<Permission>, right: Right | null): boolean =>
  [...rights].some((held) => held === right)

export const holdsRight = ({ permissions }: Pick<Actor, 'permissions'>, right: Right): boolean =>
  includes(permissions, right)

/**
 * Lets nobody past who does not hold the right here and now; the attempt is put down.
 * @throws Failure forbidden, not-on-this-computer
 */
export async function requireRight(
  services: CoreServices,
  actor: Actor,
  right: Right,
  procedure: string,
): Promise<void> {
  if (!holdsRight(actor, right)) throw await refusedRight(services, actor, right, procedure)
}

/** What to tell whoever is turned away: her role lacks the right, or this computer does. */
export const missingRight = (roles: Actor['roles'], right: Right | null): Failure =>
  new Failure(includes(permissionsOf(roles), right) ? 'not-on-this-computer' : 'forbidden')

/** Puts down that somebody was turned away. Never inside a command, which holds the one writing connection. */
export async function noteRefused(services: CoreServices, accountId: string, procedure: string): Promise<void> {
  await logSecurity(services, { at: services.clock.now(), accountId, event: 'forbidden', procedure })
}

/** For files, which anybody may ask for: whoever asks, with the right to. @throws Failure not-signed-in, forbidden, not-on-this-computer */
export async function requireReader(
  { services, actor }: { readonly services: CoreServices; readonly actor: Actor | null },
  right: Right,
  procedure: string,
): Promise<Actor> {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, right, procedure)
  return actor
}

/** Puts down that somebody was turned away, and what to tell her. */
export async function refusedRight(
  services: CoreServices,
  { accountId, roles }: Pick<Actor, 'accountId' | 'roles'>,
  /** Null where no right would help. */
  right: Right | null,
  procedure: string,
): Promise<Failure> {
  await noteRefused(services, accountId, procedure)
  return missingRight(roles, right)
}
