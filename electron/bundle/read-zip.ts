import { open } from 'node:fs/promises'
import type { ZipFile } from 'yauzl'
import { BagCollector, type BagContents, unopened } from '#shared/bundle/bag-contents.ts'
import { problem } from '#shared/bundle/bundle-report.ts'
import type { BundleLimits } from './bundle-limits.ts'
import { readFileOnce } from './read-file-once.ts'
import { openZip, readSoundEntries, type SoundEntry } from './zip-entries.ts'

const localHeaderSignature = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** Reads every file of a zipped bag once, writing nothing to disk. */
export async function readZip(
  path: string,
  limits: BundleLimits,
  onBytes: (count: number) => void,
): Promise<BagContents> {
  return readZipWith(path, limits, new BagCollector(), () => false, onBytes)
}

/** The same, except for files that `isKnown` has put into the collection without their content being read. */
export async function readZipWith(
  path: string,
  limits: BundleLimits,
  collector: BagCollector,
  isKnown: (entry: SoundEntry) => boolean,
  onBytes: (count: number) => void = () => undefined,
): Promise<BagContents> {
  const zip = await openZip(path).catch(() => null)
  if (zip === null) return unopened(problem((await beginsLikeZip(path)) ? 'zip-truncated' : 'not-a-zip', null))
  // Without a listener an error while closing would end the process.
  zip.on('error', () => undefined)
  try {
    const sound = await readSoundEntries(zip, rootFolder, collector, limits)
    if (sound === null) return { ...collector.finish(null), isComplete: false }
    if (sound.name === null) collector.addFault('root-not-single', null)
    for (const entry of sound.entries) if (!isKnown(entry)) await readEntry(zip, entry, collector, limits, onBytes)
    return collector.finish(sound.name)
  } finally {
    zip.close()
  }
}

async function readEntry(
  zip: ZipFile,
  { path, entry }: SoundEntry,
  collector: BagCollector,
  limits: BundleLimits,
  onBytes: (count: number) => void,
): Promise<void> {
  try {
    const content = await zip.openReadStreamPromise(entry)
    // The declared size is a promise of the sender: reading stops as soon as it is exceeded.
    const reading = await readFileOnce(
      path,
      content,
      { bytes: entry.uncompressedSize, textBytes: limits.tagFileBytes },
      onBytes,
    )
    if (reading === null || reading.facts.size !== entry.uncompressedSize) {
      collector.addUnreadable('entry-size-mismatch', path)
      return
    }
    collector.addReading(reading)
    if (reading.crc32 !== entry.crc32) collector.addFault('entry-checksum-mismatch', path)
  } catch {
    collector.addUnreadable('entry-damaged', path)
  }
}

/** The bag's folder: the only one at the top, or else the only one that holds a bag. */
function rootFolder(paths: readonly string[]): string | null {
  const tops = new Set(paths.map((path) => path.split('/')[0] ?? ''))
  if (tops.size === 1 && paths.some((path) => path.includes('/'))) return [...tops][0] ?? null
  const bags = paths.filter((path) => /^[^/]+\/bagit\.txt$/.test(path))
  return bags.length === 1 ? (bags[0]?.split('/')[0] ?? null) : null
}

async function beginsLikeZip(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.equals(localHeaderSignature)
  } finally {
    await file.close()
  }
}
