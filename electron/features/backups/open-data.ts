import { Failure } from '#shared/contract/failure.ts'
import type { CoreServices } from '../../core/context.ts'
import { diskFailure } from '../../core/durable-file.ts'
import { keyNumberOf } from '../../core/keys.ts'
import { settleAfterOpening } from '../accounts/settle-after-opening.ts'

/**
 * Opens the data for whoever has just proved to know the key, with a backup first when an upgrade will change it.
 * @throws Failure key-changing, database-damaged, database-newer, disk-full, disk-read-only
 */
export async function openData(services: CoreServices, data: Buffer) {
  const { installation } = services
  // Proved against a keyring that has been replaced meanwhile: that this key opens nothing says nothing about the data.
  if (keyNumberOf(data) !== installation.readKeyring().keyNumber) throw new Failure('key-changing')
  if (installation.opened) return installation.opened
  if (installation.needsUpgrade(data)) await services.backups.make('upgrade', data)
  // Two may have come at once, and one was first.
  if (installation.opened) return installation.opened
  const opened = installation.openWith(data, false, true)
  await settleAfterOpening(services)
  return opened
}

/** Remembers that the data turned out to be damaged, so that the screen for it may offer a backup, and closes what was opened of it. */
export async function withDamageNoted<Result>(services: CoreServices, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const failure = error instanceof Failure ? error : diskFailure(error)
    if (failure?.code !== 'database-damaged') throw error
    services.installation.noteDamage()
    if (services.sessions.count === 0) await services.installation.closeDatabase().catch(() => undefined)
    throw failure
  }
}
