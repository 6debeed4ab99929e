import { open } from 'node:fs/promises'
import type { ZipFile } from 'yauzl'
import { BagCollector, type BagContents, unopened } from '#shared/bundle/bag-contents.ts'
import { payloadFolder } from '#shared/bundle/bag-format.ts'
import { problem } from '#shared/bundle/bundle-report.ts'
import type { BundleLimits } from './bundle-limits.ts'
import { readFileOnce } from './read-file-once.ts'
import { openZip, openZipBytes, readSoundEntries, type SoundEntry } from './zip-entries.ts'

const localHeaderSignature = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** Reads every file of a zipped bag once, writing nothing to disk. */
export async function readZip(
  path: string,
  limits: BundleLimits,
  onBytes: (count: number) => void,
): Promise<BagContents> {
  const zip = await openZip(path).catch(() => null)
  if (zip === null) return unopened(problem((await beginsLikeZip(path)) ? 'zip-truncated' : 'not-a-zip', null))
  return await readOpenZip(zip, limits, onBytes, null)
}

/** The same for a zip that lies in memory only, such as one that has just been decrypted; `kept` gets the files of its payload. */
export async function readZipBytes(
  bytes: Buffer,
  limits: BundleLimits,
  onBytes: (count: number) => void,
  kept: Map<string, Buffer>,
): Promise<BagContents> {
  const zip = await openZipBytes(bytes).catch(() => null)
  const isZip = bytes.subarray(0, 4).equals(localHeaderSignature)
  return zip === null
    ? unopened(problem(isZip ? 'zip-truncated' : 'not-a-zip', null))
    : await readOpenZip(zip, limits, onBytes, kept)
}

async function readOpenZip(
  zip: ZipFile,
  limits: BundleLimits,
  onBytes: (count: number) => void,
  kept: Map<string, Buffer> | null,
): Promise<BagContents> {
  // Without a listener an error while closing would end the process.
  zip.on('error', () => undefined)
  const collector = new BagCollector()
  try {
    const sound = await readSoundEntries(zip, rootFolder, collector, limits)
    if (sound === null) return { ...collector.finish(null), isComplete: false }
    if (sound.name === null) collector.addFault('root-not-single', null)
    for (const entry of sound.entries) await readEntry(zip, entry, { collector, limits, onBytes, kept })
    return collector.finish(sound.name)
  } finally {
    zip.close()
  }
}

interface Reading {
  readonly collector: BagCollector
  readonly limits: BundleLimits
  readonly onBytes: (count: number) => void
  readonly kept: Map<string, Buffer> | null
}

async function readEntry(
  zip: ZipFile,
  { path, entry }: SoundEntry,
  { collector, limits, onBytes, kept }: Reading,
): Promise<void> {
  const pieces: Uint8Array[] | null = kept !== null && path.startsWith(payloadFolder) ? [] : null
  try {
    const stream = await zip.openReadStreamPromise(entry)
    const content = pieces === null ? stream : collecting(stream, pieces)
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
    if (pieces !== null) kept?.set(path, Buffer.concat(pieces))
    if (reading.crc32 !== entry.crc32) collector.addFault('entry-checksum-mismatch', path)
  } catch {
    collector.addUnreadable('entry-damaged', path)
  }
}

/** Passes content on and keeps it; the reader stops at the declared size, so no more than that is ever kept. */
async function* collecting(content: AsyncIterable<Uint8Array>, pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    pieces.push(piece)
    yield piece
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
