import { Failure } from '#shared/contract/failure.ts'
import type { dataKeyContract } from '#shared/features/data-key/data-key.contract.ts'
import { logSecurity } from '../../core/read-log.ts'
import { createRecoveryCode } from '../../core/recovery-code.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { checkPassword } from '../accounts/check-password.ts'
import { change } from './change-key.ts'
import { countActiveAccounts, lastRekey, namesDisabledSince, totalOfFiles } from './data-key.repository.ts'
import { findOldCopies, removeOldCopy } from './old-copies.ts'
import { rekeyTickets } from './rekey-tickets.ts'

export const dataKeyService: ServiceOf<typeof dataKeyContract> = {
  state: async (_input, { db }) => {
    const changed = await lastRekey(db)
    const { count, bytes } = await totalOfFiles(db)
    return {
      changedAt: changed?.at ?? null,
      activeAccounts: await countActiveAccounts(db),
      leftSince: [...(await namesDisabledSince(db, changed?.number ?? 0))],
      files: Number(count),
      bytes: Number(bytes),
    }
  },

  prepare: async ({ password }, context) => {
    const { services, actor, db, now } = context
    const account = await findAccount(db, actor.accountId)
    if (!account) throw new Failure('not-signed-in')
    // Not whoever finds an unlocked screen.
    const opened = await checkPassword(context, account.name, password, 'in-command')
    if (opened.slotId !== account.slot_id) throw new Failure('wrong-password')
    opened.succeed()
    const recoveryCode = createRecoveryCode()
    return { ticket: rekeyTickets.keep(services, { accountId: account.id, recoveryCode }, now), recoveryCode }
  },

  change,

  oldCopies: (_input, context) => findOldCopies(context),

  removeOldCopies: async function* (_input, context) {
    const { services, actor, now } = context
    const { copies } = await findOldCopies(context)
    const procedure = 'dataKey.removeOldCopies'
    await logSecurity(services, { at: now, accountId: actor.accountId, event: 'old-copies-removed', procedure })
    for (const [index, copy] of copies.entries()) {
      yield { kind: 'progress', done: index, total: copies.length }
      await context.requireStanding()
      await removeOldCopy(context, copy)
    }
    services.log.info('data-key.old-copies-removed', { count: copies.length })
    services.changes.publish(0)
    yield { kind: 'removed', count: copies.length }
  },
}
