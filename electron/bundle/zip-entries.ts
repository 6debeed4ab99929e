import { type Entry, fromBufferPromise, type LocalFileHeader, openPromise, type ZipFile } from 'yauzl'
import type { BagCollector } from '#shared/bundle/bag-contents.ts'
import { collidingPaths, pathProblem } from '#shared/bundle/bundle-path.rules.ts'
import type { BundleLimits } from './bundle-limits.ts'

const fileTypeMask = 0xf000
const regularFile = 0x8000
const folderType = 0x4000
const unixHost = 3
const unicodePathField = 0x7075
const encryptedFlag = 1
const stored = 0
const deflated = 8

/** An entry whose name and place in the zip are sound. */
export interface SoundEntry {
  readonly path: string
  readonly entry: Entry
}

/** The library's own checks stay off: it stops at the first fault, and a report names them all. */
const openOptions = { autoClose: false, decodeStrings: false, validateEntrySizes: false } as const

export function openZip(path: string): Promise<ZipFile> {
  return openPromise(path, openOptions)
}

export function openZipBytes(bytes: Buffer): Promise<ZipFile> {
  return fromBufferPromise(bytes, openOptions)
}

/** Walks the zip's directory and reports every entry that could do harm or be read in two ways; returns the others. */
export async function readSoundEntries(
  zip: ZipFile,
  rootOf: (paths: readonly string[]) => string | null,
  collector: BagCollector,
  limits: BundleLimits,
): Promise<{ readonly name: string | null; readonly entries: readonly SoundEntry[] } | null> {
  if (zip.entryCount > limits.entries) {
    collector.addFault('zip-too-many-entries', null, { entries: zip.entryCount, allowed: limits.entries })
    return null
  }
  const all: { name: string; entry: Entry }[] = []
  try {
    for await (const entry of zip.eachEntry()) all.push({ name: decodeName(entry), entry })
  } catch {
    collector.addFault('zip-directory-damaged', null)
    return null
  }
  const declared = all.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (declared > limits.totalBytes) {
    collector.addFault('zip-too-large', null, { bytes: declared, allowed: limits.totalBytes })
    return null
  }
  const files = all.filter(({ name, entry }) => !isFolder(name, entry))
  const name = rootOf(all.map((item) => item.name))
  const inside = (path: string): string =>
    name !== null && path.startsWith(`${name}/`) ? path.slice(name.length + 1) : path

  for (const item of all) {
    const fault = pathProblem(item.name.replace(/\/$/, ''))
    if (fault !== null) collector.addFault('path-unsafe', item.name, { fault })
  }
  const counts = new Map<string, number>()
  for (const file of files) counts.set(file.name, (counts.get(file.name) ?? 0) + 1)
  for (const [path, count] of counts) {
    if (count > 1) collector.addUnreadable('name-duplicate', inside(path), { count })
  }
  for (const collision of collidingPaths([...counts.keys()])) {
    collector.addFault('name-collision', inside(collision.path), { with: inside(collision.with) })
  }

  const entries: SoundEntry[] = []
  const ranges: { path: string; from: number; to: number }[] = []
  for (const { name: full, entry } of all) {
    const path = inside(full)
    const header = await zip.readLocalFileHeaderPromise(entry).catch(() => null)
    if (header !== null)
      ranges.push({ path, from: entry.relativeOffsetOfLocalHeader, to: header.fileDataStart + entry.compressedSize })
    if (isFolder(full, entry)) continue
    const fault = faultOfEntry(entry, header, limits)
    if (fault !== null) collector.addUnreadable(fault, path)
    else if (counts.get(full) === 1 && pathProblem(full) === null) entries.push({ path, entry })
  }
  reportOverlaps(ranges, collector)
  return { name, entries }
}

function decodeName(entry: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw)
  } catch {
    // No UTF-8: shown byte by byte, and refused for its control characters.
    return `\u0000${entry.fileNameRaw.toString('latin1')}`
  }
}

function unixType(entry: Entry): number {
  return entry.versionMadeBy >>> 8 === unixHost ? (entry.externalFileAttributes >>> 16) & fileTypeMask : 0
}

/** A folder has no content; a "folder" with content is judged as a file, whose name ends in a slash and is refused. */
function isFolder(name: string, entry: Entry): boolean {
  const type = unixType(entry)
  return name.endsWith('/') && entry.uncompressedSize === 0 && (type === 0 || type === folderType)
}

function faultOfEntry(entry: Entry, header: LocalFileHeader | null, limits: BundleLimits) {
  const type = unixType(entry)
  if (type !== 0 && type !== regularFile) return 'not-a-regular-file'
  if (entry.isEncrypted()) return 'entry-encrypted'
  if (header === null || !isSameEntry(entry, header)) return 'zip-header-mismatch'
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) return 'entry-method-unknown'
  if (entry.compressionMethod === stored && entry.compressedSize !== entry.uncompressedSize)
    return 'entry-size-mismatch'
  const isBomb =
    entry.uncompressedSize > limits.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * limits.ratio
  return isBomb ? 'zip-ratio' : null
}

/** A zip says everything twice; programs differ in which they believe, so both must say the same. */
function isSameEntry(entry: Entry, header: LocalFileHeader): boolean {
  const unicodeNames = entry.extraFields
    .filter((field) => field.id === unicodePathField)
    .map((field) => field.data.subarray(5))
  return (
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    (header.generalPurposeBitFlag & encryptedFlag) === 0 &&
    unicodeNames.every((name) => name.equals(entry.fileNameRaw))
  )
}

/** Entries that share bytes are how a small zip unpacks to an endless one. */
function reportOverlaps(ranges: readonly { path: string; from: number; to: number }[], collector: BagCollector): void {
  let end = 0
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    if (range.from < end) collector.addFault('zip-overlap', range.path)
    end = Math.max(end, range.to)
  }
}
