import { Failure } from '#shared/contract/failure.ts'
import type { OpenContext } from '../../core/context.ts'
import { LoginAttempts } from '../../core/login-attempts.ts'
import { logSecurity } from '../../core/read-log.ts'

/**
 * Checks a password with the growing delay. The attempt is counted before the work, taken back when it succeeds.
 * @throws Failure wrong-password, wait-before-retry (details: seconds)
 */
export async function checkPassword(
  context: OpenContext,
  name: string,
  password: string,
  place: 'alone' | 'in-command' = 'alone',
) {
  const { installation, clock } = context.services
  const keyring = installation.readKeyring()
  const attempts = new LoginAttempts(installation.folder, clock)
  const nameHash = keyring.nameHash(name)
  const seconds = attempts.secondsToWait(nameHash)
  if (seconds > 0) throw new Failure('wait-before-retry', { seconds })
  attempts.recordAttempt(nameHash)
  const opened = await keyring.open(name, password)
  if (!opened) {
    attempts.recordRefusal(nameHash)
    const entry = { at: context.now, accountId: null, event: 'login-failed', procedure: null }
    const logged = logSecurity(context.services, entry)
    // A command holds the one writing connection: the entry gets its turn after the roll-back, and waiting here would never end.
    if (place === 'alone') await logged
    else logged.catch(() => undefined)
    throw new Failure('wrong-password', { seconds: attempts.secondsToWait(nameHash) })
  }
  return { ...opened, succeed: () => attempts.recordSuccess(nameHash) }
}
