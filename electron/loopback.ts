// The application without Electron: the same core on 127.0.0.1, for development, tests and computers that cannot have
// the Electron binary. Never part of the installed product.
import { join, resolve } from 'node:path'
import { clockStartingAt, systemClock } from './core/clock.ts'
import { createCore } from './core/create-core.ts'
import { seedDemo } from './demo/seed-demo.ts'
import { type LoopbackArguments, readArguments } from './loopback/arguments.ts'
import { USAGE_TEXT } from './loopback/loopback.messages.ts'
import { serve } from './loopback/serve.ts'
import { startFailureText } from './start-failure.messages.ts'

const given = readArguments(process.argv.slice(2))
if (given === null) {
  console.error(USAGE_TEXT)
  process.exit(1)
}
await start(given).catch((failure: unknown) => {
  console.error(startFailureText(failure))
  process.exit(1)
})

async function start({ dataFolder, port, isDemo, clockStart, backupPlace }: LoopbackArguments): Promise<void> {
  const project = resolve(import.meta.dirname, '../..')
  const clock = clockStart === null ? systemClock : clockStartingAt(clockStart)
  const core = await createCore({
    dataFolder: resolve(dataFolder),
    resourcesFolder: join(project, 'resources'),
    assetsFolder: join(project, 'out/renderer'),
    clock,
    training: isDemo,
    ...(backupPlace === null ? {} : { backupPlace: resolve(backupPlace) }),
  })
  if (isDemo) await seedDemo(core, clock)
  const server = await serve(core.fetch, port)
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await server.close()
    await core.close('with-backup')
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  console.log(server.startAddress)
}
