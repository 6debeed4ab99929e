// The core on the loopback host with a desktop's dialogs, which Chromium alone cannot show: the file named last says which folder the
// person chooses; an empty or absent file is a person who changes their mind.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { clockStartingAt } from '#electron/core/clock.ts'
import { createCore } from '#electron/core/create-core.ts'
import { serve } from '#electron/loopback/serve.ts'
import { instantSchema } from '#shared/time/instant.ts'

const [dataFolder = '', clock = '', choice = ''] = process.argv.slice(2)
const project = resolve(import.meta.dirname, '../..')
const chosen = () => (existsSync(choice) ? readFileSync(choice, 'utf8') : '')
const core = await createCore({
  dataFolder,
  resourcesFolder: resolve(project, 'resources'),
  assetsFolder: resolve(project, 'out/renderer'),
  clock: clockStartingAt(instantSchema.parse(clock)),
  shell: { printers: async () => [], print: async () => undefined, chooseFolder: async () => chosen() || null },
})
const server = await serve(core.fetch, 0)
process.on('SIGTERM', async () => {
  await server.close()
  await core.close()
  process.exit(0)
})
console.log(server.startAddress)
