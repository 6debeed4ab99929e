import { Failure } from '#shared/contract/failure.ts'
import type { sessionContract } from '#shared/features/accounts/session.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Actor, OpenContext } from '../../core/context.ts'
import type { SlotSecret } from '../../core/keyring.ts'
import { LoginAttempts } from '../../core/login-attempts.ts'
import { logSecurity } from '../../core/read-log.ts'
import { runCommand } from '../../core/run-command.ts'
import type { ServiceOf } from '../../core/service.ts'
import { openData, withDamageNoted } from '../backups/open-data.ts'
import { startBackupIfDue } from '../backups/start-backup.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { moveOpened } from '../identity-openings/opened-identity.ts'
import { moveVaultKey } from '../identity-vault/vault-key.ts'
import { findAccount, findAccountByName, updateAccount } from './accounts.repository.ts'
import { requireGoodPassword } from './accounts.service.ts'
import { checkPassword } from './check-password.ts'

/** A slot that no active account names opens nothing, even if its password is right. */
async function startSession(context: OpenContext, accountId: string, opened: SlotSecret) {
  const { services } = context
  const account = await findAccount(services.installation.open.database.reader, accountId)
  if (account?.state !== 'active' || account.slot_id !== opened.slotId) {
    if (services.sessions.count === 0) await services.installation.closeDatabase()
    throw new Failure('wrong-password')
  }
  const session = services.sessions.start(accountId, account.name, opened)
  await logSecurity(services, { at: context.now, accountId, event: 'logged-in', procedure: null })
  return {
    token: session.token,
    accountId,
    fullName: account.full_name,
    mustChangePassword: account.must_change_password === 1,
  }
}

async function closeIfLast(context: OpenContext): Promise<void> {
  const { services } = context
  services.installation.anchorHead(true)
  if (services.sessions.count > 0) return
  await services.backups.beforeClosing()
  // Someone may have come meanwhile.
  if (services.sessions.count === 0) await services.installation.closeDatabase()
}

export const sessionService: ServiceOf<typeof sessionContract> = {
  logIn: async (input, context) => {
    if (context.services.installation.isNew) throw new Failure('setup-needed')
    const opened = await checkPassword(context, input.name, input.password)
    const session = await withDamageNoted(context.services, async () => {
      await openData(context.services, opened.data)
      return startSession(context, opened.accountId, opened)
    })
    opened.succeed()
    await startBackupIfDue(context.services)
    return session
  },

  recover: async (input, context) => {
    const { services, now } = context
    if (services.installation.isNew) throw new Failure('setup-needed')
    const keyring = services.installation.readKeyring()
    const attempts = new LoginAttempts(services.installation.folder, services.clock)
    const seconds = attempts.secondsToWait('recovery')
    if (seconds > 0) throw new Failure('wait-before-retry', { seconds })
    attempts.recordAttempt('recovery')
    const data = keyring.openWithRecoveryCode(input.recoveryCode)
    if (!data) {
      attempts.recordRefusal('recovery')
      throw new Failure('recovery-code-wrong')
    }
    requireGoodPassword(input.newPassword, input.name)
    const { database } = await withDamageNoted(services, () => openData(services, data))
    const account = await findAccountByName(database.reader, input.name)
    const roles = account ? (JSON.parse(account.roles) as Role[]) : []
    if (account?.state !== 'active' || !roles.includes('admin')) {
      await closeIfLast(context)
      throw new Failure('not-found')
    }
    const actor: Actor = {
      accountId: account.id,
      fullName: account.full_name,
      roles,
      permissions: new Set(),
      mustChangePassword: false,
    }
    const slot = await keyring.addPasswordSlot(data, account.id, account.name, input.newPassword)
    await runCommand(
      { services, actor, sessionToken: '', procedure: 'session.recover', now, reads: 'nothing', idempotency: null },
      ({ db }) => updateAccount(db, account, { slot_id: slot.slotId, must_change_password: 0 }),
    )
    attempts.recordSuccess('recovery')
    return startSession(context, account.id, slot)
  },

  current: async (_input, { services, actor, db, now }) => {
    const account = await findAccount(db, actor.accountId)
    const facility = await currentProfile(db, now)
    return {
      accountId: actor.accountId,
      fullName: actor.fullName,
      roles: [...actor.roles],
      permissions: [...actor.permissions],
      mustChangePassword: account?.must_change_password === 1,
      idleMinutes: services.sessions.idleMinutes,
      training: services.training,
      facilityName: facility.name,
      timeZone: facility.timeZone,
    }
  },

  lock: (_input, context) => {
    const session = context.services.sessions.find(context.sessionToken)
    context.services.sessions.lock(session)
    context.services.installation.anchorHead(true)
    return {}
  },

  unlock: async (input, context) => {
    const session = context.services.sessions.find(context.sessionToken)
    const opened = await checkPassword(context, session.name, input.password)
    const account = await findAccount(context.services.installation.open.database.reader, session.accountId)
    if (account?.slot_id !== opened.slotId || account.state !== 'active') throw new Failure('wrong-password')
    opened.succeed()
    context.services.sessions.unlock(session, opened)
    // Where nobody ever logs out, a new day begins with unlocking.
    await startBackupIfDue(context.services)
    return {}
  },

  logOut: async (_input, context) => {
    const session = context.services.sessions.find(context.sessionToken)
    context.services.sessions.end(session.token)
    await logSecurity(context.services, {
      at: context.now,
      accountId: session.accountId,
      event: 'logged-out',
      procedure: null,
    })
    await closeIfLast(context)
    return {}
  },

  changePassword: async (input, context) => {
    const { services, actor, db, now } = context
    const account = await findAccount(db, actor.accountId)
    if (!account) throw new Failure('not-signed-in')
    const checked = await checkPassword(
      { services, now, sessionToken: context.sessionToken },
      account.name,
      input.currentPassword,
      'in-command',
    )
    requireGoodPassword(input.newPassword, account.name)
    const slot = await services.installation
      .readKeyring()
      .addPasswordSlot(services.installation.open.keys.data, account.id, account.name, input.newPassword)
    await updateAccount(db, account, { slot_id: slot.slotId, must_change_password: 0 })
    await moveOpened(context, slot)
    await moveVaultKey(context, slot)
    checked.succeed()
    return {}
  },

  watchChanges: async function* (_input, { services, signal }) {
    for await (const number of services.changes.watch(signal)) yield { number }
  },
}
