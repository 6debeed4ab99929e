// `npm run build`: the two hosts, the workers, the page, and the page for other offices, into out/.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { project, runTool } from './run-tool.ts'

const SOURCES = ['electron', 'renderer', 'shared', 'package-lock.json']
const RESULTS = [
  'out/main/main.js',
  'out/main/loopback.js',
  'out/renderer/index.html',
  'out/renderer/paper.html',
  'out/verifier/PERIKSA-BERKAS.html',
]

export type BuildState = 'missing' | 'older than the sources' | 'fresh'

export function buildState(): BuildState {
  const results = RESULTS.map((path) => resolve(project, path))
  if (!results.every(existsSync)) return 'missing'
  const built = Math.min(...results.map((path) => statSync(path).mtimeMs))
  const changed = Math.max(...SOURCES.map((path) => newestChange(resolve(project, path))))
  return changed > built ? 'older than the sources' : 'fresh'
}

export async function build(): Promise<number> {
  // The tool empties only what it believes to be its own folder; files of an older build must not stay.
  rmSync(resolve(project, 'out'), { recursive: true, force: true })
  const hosts = await runTool('electron-vite', [
    'build',
    '--config',
    'electron/electron.vite.config.ts',
    '--logLevel',
    'warn',
    '--ignoreConfigWarning',
  ])
  return hosts === 0 ? await buildVerifier() : hosts
}

/** `PERIKSA-BERKAS.html`, in one piece. */
export function buildVerifier(): Promise<number> {
  return runTool('vite', ['build', '--config', 'electron/verifier.vite.config.ts'])
}

function newestChange(path: string): number {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestChange(resolve(path, name))))
}

if (import.meta.main) process.exitCode = process.argv.includes('--verifier') ? await buildVerifier() : await build()
