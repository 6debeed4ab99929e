import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { project } from './run-tool.ts'

const PACKAGE = resolve(project, 'node_modules/electron')

/** Where the Electron binary lies, or null: the npm package brings it only when it is first used. */
export function findElectron(): string | null {
  const nameFile = resolve(PACKAGE, 'path.txt')
  if (!existsSync(nameFile)) return null
  const binary = resolve(PACKAGE, 'dist', readFileSync(nameFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Tries to fetch the binary for a short while; many offices cannot reach its server. */
export function downloadElectron(): string | null {
  spawnSync(process.execPath, [resolve(PACKAGE, 'install.js')], { timeout: 20_000, stdio: 'ignore' })
  return findElectron()
}

/** Why Electron could not open a window here even with its binary; null when it could. */
export function whyNoWindow(): string | null {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  return process.getuid?.() === 0 ? 'its sandbox refuses the root account' : null
}
