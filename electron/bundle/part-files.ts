import { renameSync, rmSync } from 'node:fs'
import { type FileHandle, open, readdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { syncFolder } from '#electron/core/durable-file.ts'

/** Unmistakably ours: on a person's stick other programs' unfinished downloads are not swept away. */
const partSuffix = '.lentera.part'

/** Files being written by this process, which a sweep must leave alone. */
const inUse = new Set<string>()

/** The name under which a file grows until it is complete. */
export function partPath(path: string): string {
  return `${path}${partSuffix}`
}

/** Runs the writing of some files; whatever of them is unfinished when it ends, well or badly, is removed. */
export async function withParts<Result>(paths: readonly string[], write: () => Promise<Result>): Promise<Result> {
  const parts = paths.map((path) => resolve(partPath(path)))
  for (const part of parts) inUse.add(part)
  try {
    return await write()
  } finally {
    await Promise.allSettled(parts.map((part) => rm(part, { force: true })))
    for (const part of parts) inUse.delete(part)
  }
}

/**
 * Gives finished files their names, in the given order; the last one is what a reader looks for. When one cannot be renamed, those before
 * it are withdrawn. Synchronous, so that a cancellation cannot fall between two renames.
 */
export function publishParts(paths: readonly string[]): void {
  const published: string[] = []
  try {
    for (const path of paths) {
      renameSync(partPath(path), path)
      published.push(path)
    }
    for (const folder of new Set(paths.map((path) => dirname(path)))) syncFolder(folder)
  } catch (error) {
    for (const path of published) rmSync(path, { force: true })
    throw error
  }
}

/** Removes what a power cut or a killed process left unfinished; returns how many files it removed. */
export async function removeLeftovers(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const leftovers = names.filter((name) => name.endsWith(partSuffix)).map((name) => resolve(join(folder, name)))
  const removable = leftovers.filter((path) => !inUse.has(path))
  await Promise.all(removable.map((path) => rm(path, { force: true })))
  return removable.length
}

/** Opens the growing file, emptying one that an earlier attempt left. */
export function openPart(path: string): Promise<FileHandle> {
  return open(partPath(path), 'w', 0o600)
}

/** Writes all of a chunk; a single write may stop short when the disk fills up. */
export async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) written += (await file.write(bytes, written)).bytesWritten
}
