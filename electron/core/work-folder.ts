import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from './log.ts'

const folderOf = (dataFolder: string): string => join(dataFolder, 'work')

/**
 * Runs work that has to lay plain content on the disk for a while (a zip being written) in a folder of its own, which is gone when the
 * work ends, well or badly. After a kill the next start clears it.
 */
export async function makeWorkFolder(dataFolder: string): Promise<{ readonly path: string; remove(): void }> {
  await mkdir(folderOf(dataFolder), { recursive: true, mode: 0o700 })
  const path = mkdtempSync(join(folderOf(dataFolder), 'w-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Run at every start, before anybody logs in: what a killed process left in plain must not wait for that. */
export function clearWorkFolder(dataFolder: string, log: Log): void {
  try {
    rmSync(folderOf(dataFolder), { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    // On a disk that cannot be written nothing else works either, and that failure names itself.
    log.error('work.not-cleared', { code: error instanceof Error && 'code' in error ? String(error.code) : null })
  }
}
