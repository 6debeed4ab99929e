import { open } from 'node:fs/promises'
import type { Entry } from 'yauzl'
import type { BagContents } from '#shared/bundle/bag-contents.ts'
import { payloadFolder } from '#shared/bundle/bag-format.ts'
import type { BundleLimits } from '#shared/bundle/bundle-limits.ts'
import { type KnownFiles, type ReadOnce, readBagZip, unopenedZip } from '#shared/bundle/read-bag-zip.ts'
import { readFileOnce } from './read-file-once.ts'
import { type OpenedZip, openZip, openZipBytes } from './zip-entries.ts'

type OnBytes = (count: number) => void

/** Reads every file of a zipped bag once, writing nothing to disk; except files that are known already. */
export async function readZip(
  path: string,
  limits: BundleLimits,
  onBytes: OnBytes,
  known: KnownFiles<Entry> | null = null,
): Promise<BagContents> {
  const zip = await openZip(path).catch(() => null)
  return zip === null
    ? unopenedZip(await firstBytes(path))
    : readOpened(zip, limits, readingOnce(limits, onBytes), known)
}

/** The same for a zip that lies in memory only, such as one that has just been decrypted; `kept` gets the files of its payload. */
export async function readZipBytes(
  bytes: Buffer,
  limits: BundleLimits,
  onBytes: OnBytes,
  kept: Map<string, Buffer>,
): Promise<BagContents> {
  const zip = await openZipBytes(bytes).catch(() => null)
  if (zip === null) return unopenedZip(bytes.subarray(0, 4))
  const readOnce = readingOnce(limits, onBytes)
  const readAndKeep: ReadOnce = async (path, content, mostBytes) => {
    if (!path.startsWith(payloadFolder)) return readOnce(path, content, mostBytes)
    const pieces: Uint8Array[] = []
    const reading = await readOnce(path, collecting(content, pieces), mostBytes)
    if (reading !== null) kept.set(path, Buffer.concat(pieces))
    return reading
  }
  return readOpened(zip, limits, readAndKeep, null)
}

const readingOnce =
  (limits: BundleLimits, onBytes: OnBytes): ReadOnce =>
  (path, content, bytes) =>
    readFileOnce(path, content, { bytes, textBytes: limits.tagFileBytes }, onBytes)

async function readOpened(
  zip: OpenedZip,
  limits: BundleLimits,
  readOnce: ReadOnce,
  known: KnownFiles<Entry> | null,
): Promise<BagContents> {
  try {
    const read = await readBagZip(zip.reader, limits, readOnce, known)
    return read.contents
  } finally {
    zip.close()
  }
}

/** Passes content on and keeps it; the reader stops at the declared size, so no more than that is ever kept. */
async function* collecting(content: AsyncIterable<Uint8Array>, pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    pieces.push(piece)
    yield piece
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
