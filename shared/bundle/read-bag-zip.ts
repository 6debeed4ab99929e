import { BagCollector, type BagContents, type FileReading, unopened } from './bag-contents.ts'
import type { BundleLimits } from './bundle-limits.ts'
import { problem } from './bundle-report.ts'
import { type DirectoryEntry, readSoundEntries, type SoundEntry, type ZipReader } from './zip-entries.rules.ts'

/** Reads one file once; null when it is longer than `mostBytes`. */
export type ReadOnce = (
  path: string,
  content: AsyncIterable<Uint8Array>,
  mostBytes: number,
) => Promise<FileReading | null>

/** What a zip holds, and the entries from which it can be read once more. */
export interface BagZip<Entry extends DirectoryEntry> {
  readonly contents: BagContents
  readonly entries: readonly SoundEntry<Entry>[]
}

/** What is no zip at all is told apart from one that was cut short: it begins as a zip does. */
export function unopenedZip(firstBytes: Uint8Array): BagContents {
  const isBegun = [0x50, 0x4b, 0x03, 0x04].every((byte, index) => firstBytes[index] === byte)
  return unopened(problem(isBegun ? 'zip-truncated' : 'not-a-zip', null))
}

/** What is known already: files that `isKnown` names lie in the collection and are not read. */
export interface KnownFiles<Entry extends DirectoryEntry> {
  readonly collector: BagCollector
  readonly isKnown: (entry: SoundEntry<Entry>) => boolean
}

/** Reads every file of a zipped bag once. */
export async function readBagZip<Entry extends DirectoryEntry>(
  zip: ZipReader<Entry>,
  limits: BundleLimits,
  readOnce: ReadOnce,
  known: KnownFiles<Entry> | null = null,
): Promise<BagZip<Entry>> {
  const collector = known?.collector ?? new BagCollector()
  const sound = await readSoundEntries(zip, rootFolder, collector, limits)
  if (sound === null) return { contents: { ...collector.finish(null), isComplete: false }, entries: [] }
  if (sound.name === null) collector.addFault('root-not-single', null)
  for (const { path, entry } of sound.entries) {
    if (known?.isKnown({ path, entry })) continue
    try {
      // The declared size is a promise of the sender: reading stops as soon as it is exceeded.
      const reading = await readOnce(path, await zip.openContent(entry), entry.uncompressedSize)
      if (reading === null || reading.facts.size !== entry.uncompressedSize) {
        collector.addUnreadable('entry-size-mismatch', path)
        continue
      }
      collector.addReading(reading)
      if (reading.crc32 !== entry.crc32) collector.addFault('entry-checksum-mismatch', path)
    } catch {
      collector.addUnreadable('entry-damaged', path)
    }
  }
  return { contents: collector.finish(sound.name), entries: sound.entries }
}

/** The bag's folder: the only one at the top, or else the only one that holds a bag. */
function rootFolder(paths: readonly string[]): string | null {
  const tops = new Set(paths.map((path) => path.split('/')[0] ?? ''))
  if (tops.size === 1 && paths.some((path) => path.includes('/'))) return [...tops][0] ?? null
  const bags = paths.filter((path) => /^[^/]+\/bagit\.txt$/.test(path))
  return bags.length === 1 ? (bags[0]?.split('/')[0] ?? null) : null
}
