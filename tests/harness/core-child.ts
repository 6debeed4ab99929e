import { ORPCError } from '@orpc/client'
import { Failure } from '#shared/contract/failure.ts'
import { clientOf } from './client.ts'
import { adminPassword, startCore } from './core.ts'

/** A core in a process of its own: to kill it, to starve it of disk, to take its rights away. Prints one JSON line per event. */
const [work = '', folder = ''] = process.argv.slice(2)
const say = (event: Readonly<Record<string, unknown>>): void => console.log(JSON.stringify(event))

function codeOf(error: unknown): string {
  if (error instanceof ORPCError || error instanceof Failure) return error.code
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

try {
  const core = await startCore(folder)
  say({ started: true })
  if (work === 'write') {
    const { token } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
    const admin = clientOf(core, token)
    say({ ready: true })
    for (let index = 0; index < 20_000; index++) {
      const day = new Date(Date.UTC(2030, 0, 1 + index)).toISOString().slice(0, 10)
      const { id } = await admin.facility.addHoliday({
        date: day,
        name: `Hari ${index} ${'x'.repeat(80)}`,
        kind: 'libur-daerah',
        source: 'SE',
      })
      say({ saved: id })
    }
  }
  await core.close()
} catch (error) {
  say({ failed: codeOf(error) })
  process.exit(3)
}
