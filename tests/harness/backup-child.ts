import { ORPCError } from '@orpc/client'
import { Failure } from '#shared/contract/failure.ts'
import { laterThatMorning } from './backup-office.ts'
import { clientOf } from './client.ts'
import { adminPassword, startCore } from './core.ts'

/** A core in a process of its own that backs up or restores: to kill it, to starve it, to take its rights away. One JSON line per event. */
interface ChildWork {
  readonly dataFolder: string
  readonly backupPlace?: string
  readonly work: 'make' | 'restore'
}

const { dataFolder, backupPlace, work } = JSON.parse(process.argv[2] ?? '{}') as ChildWork
const clock = laterThatMorning
const say = (event: unknown): void => console.log(JSON.stringify(event))

try {
  const core = await startCore(dataFolder, { clock, ...(backupPlace === undefined ? {} : { backupPlace }) })
  const { token } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
  const { backups } = clientOf(core, token)
  say({ ready: true })
  if (work === 'make') for await (const event of await backups.make({})) say(event)
  else {
    const [newest] = (await backups.list({ place: 'here' })).backups
    const secret = { kind: 'password', name: 'admin', password: adminPassword } as const
    const { ticket } = await backups.preview({ place: 'here', id: newest?.id ?? '', secret })
    for await (const event of await backups.restore({ ticket, acceptForeign: false, acceptDamagedFiles: false }))
      say(event)
  }
  await core.close()
} catch (error) {
  say({ failed: error instanceof ORPCError || error instanceof Failure ? error.code : String(error) })
  process.exit(3)
}
