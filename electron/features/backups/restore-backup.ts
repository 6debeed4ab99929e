import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import type { backupsContract } from '#shared/features/backups/backups.contract.ts'
import { permissionsOf } from '#shared/people/roles.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import { loadActor } from '../../core/actor.ts'
import type { OpenContext } from '../../core/context.ts'
import { Keyring } from '../../core/keyring.ts'
import { LoginAttempts } from '../../core/login-attempts.ts'
import { logSecurity } from '../../core/read-log.ts'
import { refusedRight } from '../../core/require-right.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readManifest } from '../../database/backup-format.ts'
import type { JobProgress, PreparedRestore } from '../../database/backup-jobs.ts'
import { clearPrepared, isSwitchPending, switchData } from '../../database/backup-switch.ts'
import { runBackupJob } from '../../database/backup-work.ts'
import { findRoot, ownInstallation, ownKeyring } from './backup-places.ts'
import { dropTicket, findTicket, keepTicket } from './restore-tickets.ts'

/**
 * Whoever may replace the data: anyone where there is none or none that can be read, else only who holds the right.
 * @throws Failure not-signed-in, session-locked, forbidden, not-on-this-computer
 */
export async function requireMayRestore(
  context: OpenContext,
  procedure: string,
  when: 'asked' | 'begun' = 'asked',
): Promise<void> {
  const { services, sessionToken } = context
  const { installation } = services
  if (installation.isNew || installation.isDamaged) return
  // A screen that locked itself while the backup was being laid out stops nothing; a log-out does.
  const session =
    when === 'asked' ? services.sessions.authenticate(sessionToken, null) : services.sessions.find(sessionToken)
  const actor = await loadActor(installation.open.database.reader, session.accountId)
  if (actor?.permissions.has('manage:backups') && !actor.mustChangePassword) return
  // A first password opens nothing, whatever its role.
  const roles = actor && !actor.mustChangePassword ? actor.roles : []
  throw await refusedRight(services, { accountId: session.accountId, roles }, 'manage:backups', procedure)
}

type Secret = Parameters<ServiceOf<typeof backupsContract>['preview']>[0]['secret']

/** The data key out of the backup's own keyring, with the same growing delay as at login. @throws Failure wrong-password, recovery-code-wrong, wait-before-retry, keyring-damaged */
async function openKeyring(context: OpenContext, folder: string, secret: Secret) {
  const { services, now } = context
  const keyring = Keyring.read(folder)
  const attempts = new LoginAttempts(services.dataFolder, services.clock)
  const subject = secret.kind === 'password' ? keyring.nameHash(secret.name) : 'recovery'
  const seconds = attempts.secondsToWait(subject)
  if (seconds > 0) throw new Failure('wait-before-retry', { seconds })
  attempts.recordAttempt(subject)
  const opened =
    secret.kind === 'password'
      ? await keyring.open(secret.name, secret.password)
      : asSlot(keyring.openWithRecoveryCode(secret.code))
  if (!opened) {
    attempts.recordRefusal(subject)
    await logSecurity(services, { at: now, accountId: null, event: 'restore-refused', procedure: 'backups.preview' })
    throw new Failure(secret.kind === 'password' ? 'wrong-password' : 'recovery-code-wrong', {
      seconds: attempts.secondsToWait(subject),
    })
  }
  attempts.recordSuccess(subject)
  return opened
}

const asSlot = (data: Buffer | null) => data && { data, slotId: null }

/** The way back: look into a backup, then put it in the place of what is there. */
export const restoreBackup: Pick<ServiceOf<typeof backupsContract>, 'preview' | 'restore'> = {
  preview: async ({ place, id, secret }, context) => {
    await requireMayRestore(context, 'backups.preview')
    const { services, now } = context
    const root = await findRoot(context, place, id)
    const { installation, keyNumber } = readManifest(root, id)
    const { data, slotId } = await openKeyring(context, join(root, id), secret)
    const found = await runBackupJob({ work: 'inspect', root, id, dataKey: Uint8Array.from(data), slotId })
    // A slot that no active account named on that day opens nothing, and not every officer may turn the data back.
    if (slotId !== null && found.roles === null) throw new Failure('wrong-password')
    if (found.roles !== null && !permissionsOf(found.roles).has('manage:backups')) throw new Failure('forbidden')
    if (found.training !== services.training)
      throw new Failure('refused', { reason: found.training ? 'backup-of-training' : 'backup-of-work' })
    const own = ownKeyring(context)
    const isForeign = own !== null && own.installation !== installation
    await logSecurity(services, { at: now, accountId: null, event: 'backup-opened', procedure: 'backups.preview' })
    const { rows } = found
    return {
      ticket: keepTicket(services, { root, id, dataKey: Uint8Array.from(data), isForeign }, now),
      unitName: found.unitName,
      at: found.at,
      lastCommand: found.lastCommand,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      people: rows.inmates ?? 0,
      cases: rows.service_cases ?? 0,
      letters: rows.letters ?? 0,
      files: found.files,
      bytes: found.bytes,
      damagedFiles: found.damagedFiles,
      isForeign,
      hasOtherKey: own !== null && !isForeign && own.keyNumber !== keyNumber,
      isOlderVersion: found.isOlderVersion,
    }
  },

  restore: async function* ({ ticket, acceptForeign, acceptDamagedFiles }, context) {
    await requireMayRestore(context, 'backups.restore')
    const { services, now } = context
    const opened = findTicket(services, ticket, now)
    // Two units' records never meet; and where nothing can be compared, a person must have said that it is theirs.
    if (opened.isForeign || (ownInstallation(context) === null && !acceptForeign))
      throw new Failure('refused', { reason: opened.isForeign ? 'backup-foreign' : 'backup-unconfirmed' })
    const release = services.installation.claimReplacement()
    try {
      const dataKey = Uint8Array.from(opened.dataKey)
      yield { kind: 'progress', stage: 'keep', done: 0, total: 1 }
      await keepPresent(context)
      const { root, id } = opened
      const preparing = progressOf<JobProgress, PreparedRestore>((hooks) =>
        runBackupJob(
          { work: 'prepare', root, id, dataKey, dataFolder: services.dataFolder, at: now, acceptDamagedFiles },
          hooks,
        ),
      )
      let step = await preparing.next()
      for (; !step.done; step = await preparing.next()) {
        const { stage, done, total } = step.value
        yield { kind: 'progress', stage: stage === 'files' ? 'files' : 'copy', done, total }
      }
      // Laying it out takes minutes: whoever lost the right meanwhile replaces nothing.
      await requireMayRestore(context, 'backups.restore', 'begun')
      yield { kind: 'progress', stage: 'switch', done: 0, total: 1 }
      dropTicket(services)
      services.sessions.endEvery()
      const keptAs = await services.installation.replaceWith(() => switchData(services.dataFolder, now, 'diganti'))
      services.log.info('backup.restored', { backup: id, damaged: step.value.damagedFiles })
      yield { kind: 'restored', keptAs, damagedFiles: step.value.damagedFiles }
    } catch (error) {
      if (isSwitchPending(services.dataFolder)) services.log.error('data.switch-unfinished', { why: 'diganti' })
      throw error
    } finally {
      clearPrepared(services.dataFolder)
      release()
    }
  },
}

/** The present data becomes a backup too where it can be opened. It is kept aside in any case, so a refusal here loses nothing. */
async function keepPresent({ services }: OpenContext): Promise<void> {
  if (!services.installation.opened) return
  try {
    await services.backups.make('restore')
  } catch {
    // Told in the log by the keeper.
  }
}
