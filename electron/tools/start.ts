// `npm start` (and `npm run demo`): builds when needed, then opens Electron, or else serves the same application to the
// browser of this computer. Words after `--` go to the loopback host.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { defaultDataFolder } from '../data-folder.ts'
import { build, buildState } from './build.ts'
import { downloadElectron, findElectron, whyNoWindow } from './electron-binary.ts'
import { project } from './run-tool.ts'

const isDemo = process.argv.includes('--demo')

if (buildState() !== 'fresh') {
  console.log('Building Lentera ...')
  if ((await build()) !== 0) process.exit(1)
}

// The demonstration always runs in the browser: it must never open the data of the real unit.
const reason = isDemo ? 'the demonstration runs in the browser' : whyNoWindow()
const electron = reason === null ? (findElectron() ?? downloadElectron()) : null
if (electron === null) {
  if (isDemo) console.log('Training mode; the first start prepares its data for a quarter of a minute ...')
  else console.log(`Electron is not used (${reason ?? 'its binary cannot be had here'}); open this address:`)
  const dataFolder = isDemo ? resolve(project, '.lentera/demo') : defaultDataFolder(process.env, process.platform)
  follow(process.execPath, ['out/main/loopback.js', '--data', dataFolder, ...process.argv.slice(2)])
} else {
  follow(electron, ['.'])
}

function follow(program: string, words: readonly string[]): void {
  const child = spawn(program, words, { cwd: project, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('error', (failure) => {
    console.error(failure.message)
    process.exitCode = 1
  })
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
