// `npm run dev`: rebuilds after every change and restarts the loopback host, which prints its new address.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { resolve } from 'node:path'
import { build } from './build.ts'
import { project } from './run-tool.ts'

/** An editor writes several files at once; one rebuild is enough for them. */
const QUIET_MILLISECONDS = 300
const HOST = ['out/main/loopback.js', '--data', '.lentera/dev', ...process.argv.slice(2)]

let host: ChildProcess | null = null
let isBuilding = false
let isStale = false
let timer: NodeJS.Timeout | undefined

async function refresh(): Promise<void> {
  if (isBuilding) {
    isStale = true
    return
  }
  isBuilding = true
  const isBuilt = (await build()) === 0
  if (isBuilt) await restartHost()
  isBuilding = false
  if (!isStale) return
  isStale = false
  await refresh()
}

async function restartHost(): Promise<void> {
  if (host !== null && host.exitCode === null && host.signalCode === null) {
    const hasExited = once(host, 'exit')
    host.kill('SIGTERM')
    await hasExited
  }
  host = spawn(process.execPath, HOST, { cwd: project, stdio: 'inherit' })
}

for (const room of ['electron', 'renderer', 'shared']) {
  watch(resolve(project, room), { recursive: true }, (_event, name) => {
    // The build itself writes a short-lived copy of its configuration there.
    if (name?.includes('electron.vite.config')) return
    clearTimeout(timer)
    timer = setTimeout(refresh, QUIET_MILLISECONDS)
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    host?.kill(signal)
    process.exit(0)
  })
}
await refresh()
