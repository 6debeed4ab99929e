// `npm run dev`: rebuilds on every change and restarts the loopback host, which prints its new address.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from './build.ts'
import { project, runNode, runTool } from './run-tool.ts'

if ((await build()) !== 0) process.exit(1)
void runTool('electron-vite', [
  'build',
  '--watch',
  '--config',
  'electron/electron.vite.config.ts',
  '--logLevel',
  'warn',
])
const host = resolve(project, 'out/main/loopback.js')
if (existsSync(host))
  await runNode(['--watch', '--watch-preserve-output', host, '--data', '.lentera/dev', ...process.argv.slice(2)])
