import { Failure } from '#shared/contract/failure.ts'
import type { HeadDeputyRefusal, headDeputiesContract } from '#shared/features/head-deputies/head-deputies.contract.ts'
import { appointmentState, signerOn } from '#shared/features/posts/posts.rules.ts'
import { permissionsOf, type Role, roleSchema } from '#shared/people/roles.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { findActiveAccount, listAccounts } from '../accounts/accounts.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { insertDeputy, listDeputies, withdrawDeputy } from './head-deputies.repository.ts'

const rolesSchema = roleSchema.array()

const refuse = (reason: HeadDeputyRefusal): Failure => new Failure('refused', { reason })

type DeputyRow = Awaited<ReturnType<typeof listDeputies>>[number]

const datesOf = (row: DeputyRow) => ({
  row,
  acting: null,
  validFrom: calendarDateSchema.parse(row.valid_from),
  validUntil: calendarDateSchema.nullable().parse(row.valid_until),
})

async function todayOf(db: Reader, now: Instant) {
  const { timeZone } = await currentProfile(db, now)
  return toCalendarDate(now, timeZone)
}

/** The account that stands in for the head today; null where nobody was named. */
export async function deputyOn(db: Reader, now: Instant): Promise<string | null> {
  const active = (await listDeputies(db)).filter((row) => row.state === 'active' && row.account_state === 'active')
  return signerOn(active.map(datesOf), await todayOf(db, now))?.row.account_id ?? null
}

/** Why somebody with these roles cannot stand in for the head; null where nothing is against it. */
function roleFault(roles: readonly Role[]): HeadDeputyRefusal | null {
  if (roles.includes('kepala')) return 'deputy-is-head'
  return permissionsOf(roles).has('view:complaints') ? null : 'deputy-cannot-see-complaints'
}

export const headDeputiesService: ServiceOf<typeof headDeputiesContract> = {
  list: async (_input, { db, now }) => {
    const today = await todayOf(db, now)
    return (await listDeputies(db)).map((row) => {
      const { validFrom, validUntil } = datesOf(row)
      return {
        ...{ id: row.id, fullName: row.full_name, post: row.post, orderNumber: row.order_number },
        ...{ validFrom, validUntil, withdrawReason: row.withdraw_reason, revision: row.revision },
        state: row.state === 'withdrawn' ? 'withdrawn' : appointmentState(datesOf(row), today),
      }
    })
  },

  candidates: async (_input, { db }) =>
    (await listAccounts(db))
      .filter(({ state, roles }) => state === 'active' && roleFault(rolesSchema.parse(JSON.parse(roles))) === null)
      .map(({ id, full_name: fullName }) => ({ id, fullName })),

  appoint: async ({ accountId, post, orderNumber, validFrom, validUntil }, { db, actor, now, newId }) => {
    const account = await findActiveAccount(db, accountId)
    if (!account) throw new Failure('not-found')
    const fault = roleFault(rolesSchema.parse(JSON.parse(account.roles)))
    if (fault !== null) throw refuse(fault)
    if (validUntil !== null && validUntil < validFrom) throw refuse('dates-reversed')
    const id = newId()
    await insertDeputy(db, {
      ...{ id, account_id: accountId, post, order_number: orderNumber },
      ...{ valid_from: validFrom, valid_until: validUntil, state: 'active', withdraw_reason: null },
      ...{ created_by: actor.accountId, created_at: now },
    })
    return { id }
  },

  withdraw: async ({ id, revision, reason }, { db }) => {
    if (!(await listDeputies(db)).some((row) => row.id === id)) throw new Failure('not-found')
    if (!(await withdrawDeputy(db, { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return {}
  },
}
