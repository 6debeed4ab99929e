import { normaliseTypedCode } from '#shared/codes/typed-code.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { identityVaultContract, VaultHolder } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { createRecoverySlot, openRecoverySlot, recoverySlotSchema } from '../../core/key-slot.ts'
import { LoginAttempts } from '../../core/login-attempts.ts'
import { createRecoveryCode } from '../../core/recovery-code.ts'
import { newBoxKeys } from '../../core/sealed-box.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findAccount, listAccounts } from '../accounts/accounts.repository.ts'
import { type HolderRow, mayHold, stateOf } from './holder-state.ts'
import {
  findHolder,
  findVault,
  insertHolder,
  insertVault,
  listHolders,
  replaceRecovery,
  updateHolder,
} from './identity-vault.repository.ts'
import { rekey } from './rekey-vault.ts'
import { backupsOfOldVaults } from './vault-backups.ts'
import { lookIntoVault, type OpenVault, refuse, requireOpenVault, wrapForSlot } from './vault-key.ts'
import { vaultTickets } from './vault-tickets.ts'

const toHolder = (row: HolderRow): VaultHolder => ({
  id: row.id,
  accountId: row.account_id,
  fullName: row.full_name,
  givenAt: instantSchema.parse(row.given_at),
  givenBy: row.giver_name,
  how: row.how,
  state: stateOf(row),
})

/** Gives the key to an account as it stands now. @throws Failure not-found, refused (vault-first-password), keyring-damaged */
async function handTo(context: CommandContext, open: OpenVault, accountId: string, how: VaultHolder['how']) {
  const { db, services, actor, now, newId } = context
  const account = await findAccount(db, accountId)
  if (account?.state !== 'active' || account.slot_id === null || !mayHold(account.roles)) throw new Failure('not-found')
  // Whoever set that password could open what is sealed to it.
  if (account.must_change_password === 1) throw refuse('vault-first-password')
  const { installation } = services
  const slotId = account.slot_id
  const publicKey = installation.readKeyring().publicHalfOf(installation.open.keys.data, accountId, slotId)
  const key = { slot_id: slotId, wrapped: wrapForSlot(open, accountId, { slotId, publicKey }) }
  const given = { ...key, given_by: actor.accountId, given_at: now, how }
  const known = await findHolder(db, open.vault.id, accountId)
  if (known) await updateHolder(db, known.id, given)
  else await insertHolder(db, { id: newId(), vault_id: open.vault.id, account_id: accountId, ...given })
}

export const identityVaultService: ServiceOf<typeof identityVaultContract> = {
  state: async (_input, context) => {
    const { db } = context
    const vault = await findVault(db)
    const { mine, open } = await lookIntoVault(context)
    open?.secret.fill(0)
    const holders = vault ? (await listHolders(db, vault.id)).map(toHolder) : []
    const holding = new Set(holders.filter(({ state }) => state !== 'lost').map(({ accountId }) => accountId))
    const candidates = (await listAccounts(db)).filter(
      ({ id, state, roles }) => state === 'active' && mayHold(roles) && !holding.has(id),
    )
    return {
      exists: vault !== undefined,
      recoveryAt: vault ? instantSchema.parse(vault.recovery_at) : null,
      mine,
      holders,
      candidates: candidates.map((account) => ({
        accountId: account.id,
        fullName: account.full_name,
        hasFirstPassword: account.must_change_password === 1,
      })),
    }
  },

  oldBackups: (_input, context) => backupsOfOldVaults(context, ['here', 'second']),

  prepare: async (_input, context) => {
    const { services, actor, db, now } = context
    if (await findVault(db)) (await requireOpenVault(context)).secret.fill(0)
    const recoveryCode = createRecoveryCode()
    return { ticket: vaultTickets.keep(services, { accountId: actor.accountId, recoveryCode }, now), recoveryCode }
  },

  confirm: async (input, context) => {
    const { services, actor, db, now, newId } = context
    const planned = vaultTickets.find(services, input.ticket, now)
    if (planned.accountId !== actor.accountId) throw new Failure('not-found')
    if (normaliseTypedCode(input.recoveryCode) !== normaliseTypedCode(planned.recoveryCode))
      throw new Failure('recovery-code-wrong')
    const recoveryFor = (secret: Buffer): string =>
      JSON.stringify(createRecoverySlot(newId(), secret, planned.recoveryCode))
    if (await findVault(db)) {
      const { vault, secret } = await requireOpenVault(context)
      await replaceRecovery(db, vault.id, { recovery: recoveryFor(secret), recovery_at: now })
      secret.fill(0)
    } else {
      const keys = newBoxKeys()
      const secret = Buffer.from(keys.secretKey)
      const vault = {
        id: newId(),
        public_key: Buffer.from(keys.publicKey).toString('base64url'),
        recovery: recoveryFor(secret),
        recovery_at: now,
        created_by: actor.accountId,
        created_at: now,
      }
      await insertVault(db, vault)
      await handTo(context, { vault, secret }, actor.accountId, 'founder')
      secret.fill(0)
    }
    vaultTickets.drop(services)
    return {}
  },

  give: async ({ accountId }, context) => {
    const open = await requireOpenVault(context)
    await handTo(context, open, accountId, 'given')
    open.secret.fill(0)
    return {}
  },

  revoke: async ({ holderId, reason }, context) => {
    const { db, actor, now } = context
    const open = await requireOpenVault(context)
    open.secret.fill(0)
    const holders = await listHolders(db, open.vault.id)
    const holder = holders.find(({ id }) => id === holderId)
    if (!holder) throw new Failure('not-found')
    if (!holders.some((other) => other.id !== holderId && stateOf(other) === 'holds')) throw refuse('vault-last-holder')
    // What is taken away is also gone from here, not only marked.
    await updateHolder(db, holderId, {
      wrapped: '',
      revoked_by: actor.accountId,
      revoked_at: now,
      revoke_reason: reason,
    })
    return {}
  },

  recover: async ({ recoveryCode }, context) => {
    const { db, services, actor } = context
    const vault = await findVault(db)
    if (!vault) throw refuse('vault-missing')
    const attempts = new LoginAttempts(services.installation.folder, services.clock)
    const seconds = attempts.secondsToWait('vault-recovery')
    if (seconds > 0) throw new Failure('wait-before-retry', { seconds })
    attempts.recordAttempt('vault-recovery')
    const secret = openRecoverySlot(recoverySlotSchema.parse(JSON.parse(vault.recovery)), recoveryCode)
    if (!secret) {
      attempts.recordRefusal('vault-recovery')
      throw new Failure('recovery-code-wrong')
    }
    await handTo(context, { vault, secret }, actor.accountId, 'recovery')
    secret.fill(0)
    attempts.recordSuccess('vault-recovery')
    return {}
  },

  rekey,
}
