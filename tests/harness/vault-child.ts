import { ORPCError } from '@orpc/client'
import { Failure } from '#shared/contract/failure.ts'
import { clientOf } from './client.ts'
import { passwordOf, startCore } from './core.ts'

/**
 * A core in a process of its own that changes the keys of the identity vault: to kill it. One JSON line per event, the new code first.
 * With `standsStill` it stops at the first file, so that a slow parent still comes in time.
 */
const { dataFolder, standsStill } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly dataFolder: string
  readonly standsStill: boolean
}
const say = (event: unknown): void => console.log(JSON.stringify(event))

try {
  const core = await startCore(dataFolder)
  const { token } = await clientOf(core).session.logIn({ name: 'lina', password: passwordOf('lina') })
  const { identityVault } = clientOf(core, token)
  const { ticket, recoveryCode } = await identityVault.prepare({})
  say({ kind: 'planned', recoveryCode })
  for await (const event of await identityVault.rekey({ ticket, recoveryCode })) {
    say(event)
    if (standsStill && event.kind === 'files') process.kill(process.pid, 'SIGSTOP')
  }
  await core.close()
} catch (error) {
  say({ failed: error instanceof ORPCError || error instanceof Failure ? error.code : String(error) })
  process.exit(3)
}
