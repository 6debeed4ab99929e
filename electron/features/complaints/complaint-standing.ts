import { type Colleague, type Standing, standingOf } from '#shared/features/complaints/complaint-standing.rules.ts'
import { unitsOf } from '#shared/features/complaints/complaints.rules.ts'
import { type Role, roleSchema } from '#shared/people/roles.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { listAccounts } from '../accounts/accounts.repository.ts'
import { deputyOn } from '../head-deputies/head-deputies.service.ts'
import { listsIn } from './complaint-facts.ts'
import { listEveryAccused } from './complaint-standing.repository.ts'

const rolesSchema = roleSchema.array()

type Looking = Pick<QueryContext, 'services' | 'now'> & { readonly db: Reader }

interface Accused {
  readonly units: readonly string[]
  readonly accountIds: readonly string[]
}

/** Who is left to work on a complaint about these. */
export async function colleaguesBeside({ db, services }: Looking, { units, accountIds }: Accused) {
  const lists = listsIn(services)
  return (await listAccounts(db))
    .filter(({ state }) => state === 'active')
    .map((account): Colleague => {
      const roles = rolesSchema.parse(JSON.parse(account.roles))
      const isAccused = accountIds.includes(account.id) || unitsOf(lists, roles).some((unit) => units.includes(unit))
      return { id: account.id, roles, isAccused }
    })
}

/** How every complaint stands that somebody is accused in; asked once, however many complaints a list shows. */
export async function standings(looking: Looking): Promise<(complaintId: string) => Standing> {
  const { db, now } = looking
  const deputyId = await deputyOn(db, now)
  const accused = Map.groupBy(await listEveryAccused(db), ({ complaint_id }) => complaint_id)
  const known = new Map<string, Standing>()
  for (const [complaintId, rows] of accused) {
    const units = rows.flatMap(({ unit }) => (unit === null ? [] : [unit]))
    const accountIds = rows.flatMap(({ account_id: id }) => (id === null ? [] : [id]))
    known.set(complaintId, standingOf(await colleaguesBeside(looking, { units, accountIds }), deputyId))
  }
  return (complaintId) => known.get(complaintId) ?? { standsIn: null, outside: [] }
}

/** The roles in which an account works on one complaint. */
export const rolesIn = (
  { accountId, roles }: { readonly accountId: string; readonly roles: readonly Role[] },
  { standsIn }: Standing,
): readonly Role[] => (standsIn === accountId ? [...roles, 'kepala'] : roles)

/** The same question, asked by somebody with the roles that count for one complaint. */
export const inRoles = <Context extends Pick<QueryContext, 'actor'>>(
  context: Context,
  standing: Standing,
): Context => ({ ...context, actor: { ...context.actor, roles: rolesIn(context.actor, standing) } })
