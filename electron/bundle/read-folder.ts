import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { BagCollector, type BagContents } from '#shared/bundle/bag-contents.ts'
import type { BundleLimits } from '#shared/bundle/bundle-limits.ts'
import { collidingPaths, pathProblem } from '#shared/bundle/bundle-path.rules.ts'
import { readFileOnce } from './read-file-once.ts'

/** Reads every file of an unpacked bag once; links are reported, never followed. */
export async function readFolder(
  folder: string,
  limits: BundleLimits,
  onBytes: (count: number) => void,
): Promise<BagContents> {
  const collector = new BagCollector()
  const paths: string[] = []
  await walk(folder, '', paths, collector)
  for (const collision of collidingPaths(paths))
    collector.addFault('name-collision', collision.path, { with: collision.with })
  for (const path of paths) {
    const fault = pathProblem(path)
    if (fault !== null) collector.addFault('path-unsafe', path, { fault })
    await readOne(folder, path, collector, limits, onBytes)
  }
  return collector.finish(basename(resolve(folder)))
}

async function walk(folder: string, inside: string, paths: string[], collector: BagCollector): Promise<void> {
  const items = await readdir(join(folder, inside), { withFileTypes: true })
  for (const item of items.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inside === '' ? item.name : `${inside}/${item.name}`
    if (item.isDirectory()) await walk(folder, path, paths, collector)
    else if (item.isFile()) paths.push(path)
    else collector.addUnreadable('not-a-regular-file', path)
  }
}

async function readOne(
  folder: string,
  path: string,
  collector: BagCollector,
  limits: BundleLimits,
  onBytes: (count: number) => void,
): Promise<void> {
  try {
    const content = createReadStream(join(folder, path), { highWaterMark: 256 * 1024 })
    const reading = await readFileOnce(
      path,
      content,
      { bytes: limits.totalBytes, textBytes: limits.tagFileBytes },
      onBytes,
    )
    if (reading === null) collector.addUnreadable('zip-too-large', path)
    else collector.addReading(reading)
  } catch {
    collector.addUnreadable('entry-damaged', path)
  }
}
