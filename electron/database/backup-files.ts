import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '../core/durable-file.ts'
import type { DataKeys } from '../core/keys.ts'
import { openBytes } from '../core/keys.ts'
import { readOutgoing } from '../features/exchange/outgoing-store.ts'
import { pooledBundle, pooledFile, syncFile, unfinishedSuffix } from './backup-format.ts'

/** An attachment or a sealed bundle, at one place in every folder that holds it. */
export interface PooledItem {
  readonly kind: 'file' | 'bundle'
  readonly name: string
}

export const itemsOf = (named: {
  readonly files: readonly string[]
  readonly outgoing: readonly string[]
}): readonly PooledItem[] => [
  ...named.files.map((name) => ({ kind: 'file' as const, name })),
  ...named.outgoing.map((name) => ({ kind: 'bundle' as const, name })),
]

/** The data folder and every pool have the same shape. */
export const itemPath = (root: string, item: PooledItem): string =>
  item.kind === 'file' ? pooledFile(root, item.name) : pooledBundle(root, item.name)

export const sizeAt = (path: string): number | null => {
  try {
    return statSync(path).size
  } catch {
    return null
  }
}

/** Whether the file is there, whole, and opens with the key: nothing in it can have changed. */
export async function isReadable(root: string, item: PooledItem, keys: DataKeys): Promise<boolean> {
  try {
    if (item.kind === 'file') openBytes(keys.files, readFileSync(pooledFile(root, item.name)), item.name)
    else for await (const _chunk of readOutgoing({ folder: root, open: { keys } }, item.name));
    return true
  } catch {
    return false
  }
}

/** Folders below a root that must be there: one that was pulled out is never made anew on the disk behind it. */
function makeBelow(root: string, folder: string): void {
  if (folder === root || existsSync(folder)) return
  makeBelow(root, dirname(folder))
  mkdirSync(folder)
}

/** Under its final name whole and synced, or not at all. */
export function copyDurably(from: string, to: string, root?: string): void {
  const part = `${to}${unfinishedSuffix}`
  if (root === undefined) mkdirSync(dirname(to), { recursive: true })
  else makeBelow(root, dirname(to))
  try {
    copyFileSync(from, part)
    syncFile(part)
    renameSync(part, to)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  syncFolder(dirname(to))
}

/** Removes from a pool what no kept backup names, and what a killed copy left. Returns how many files went. */
export function sweepPool(
  root: string,
  named: { readonly files: ReadonlySet<string>; readonly outgoing: ReadonlySet<string> },
): number {
  let removed = 0
  const sweep = (folder: string, keep: ReadonlySet<string>): void => {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (keep.has(name)) continue
      rmSync(join(folder, name), { force: true })
      removed += 1
    }
  }
  const files = join(root, 'files')
  for (const prefix of existsSync(files) ? readdirSync(files) : []) sweep(join(files, prefix), named.files)
  sweep(join(root, 'outgoing'), named.outgoing)
  return removed
}
