import type { BagCollector } from './bag-contents.ts'
import type { BundleLimits } from './bundle-limits.ts'
import { collidingPaths, pathProblem } from './bundle-path.rules.ts'
import { exactTextOf } from './utf8-text.ts'

/** An entry as the zip's directory describes it; the names are those of yauzl, which the core reads with. */
export interface DirectoryEntry {
  readonly fileNameRaw: Uint8Array
  readonly versionMadeBy: number
  readonly generalPurposeBitFlag: number
  readonly compressionMethod: number
  readonly crc32: number
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly externalFileAttributes: number
  readonly relativeOffsetOfLocalHeader: number
  readonly extraFields: readonly { readonly id: number; readonly data: Uint8Array }[]
}

/** The same once more, as it stands before the entry's content. */
export interface LocalHeader {
  readonly fileDataStart: number
  readonly generalPurposeBitFlag: number
  readonly compressionMethod: number
  readonly fileName: Uint8Array
}

/** A zip that is open, whoever reads it. */
export interface ZipReader<Entry extends DirectoryEntry = DirectoryEntry> {
  readonly entryCount: number
  eachEntry(): AsyncIterable<Entry>
  readLocalHeader(entry: Entry): Promise<LocalHeader>
  openContent(entry: Entry): Promise<AsyncIterable<Uint8Array>>
}

const fileTypeMask = 0xf000
const regularFile = 0x8000
const folderType = 0x4000
const unixHost = 3
const unicodePathField = 0x7075
const encryptedFlag = 1
const stored = 0
const deflated = 8

/** An entry whose name and place in the zip are sound. */
export interface SoundEntry<Entry extends DirectoryEntry = DirectoryEntry> {
  readonly path: string
  readonly entry: Entry
}

/** Walks the zip's directory and reports every entry that could do harm or be read in two ways; returns the others. */
export async function readSoundEntries<Entry extends DirectoryEntry>(
  zip: ZipReader<Entry>,
  rootOf: (paths: readonly string[]) => string | null,
  collector: BagCollector,
  limits: BundleLimits,
): Promise<{ readonly name: string | null; readonly entries: readonly SoundEntry<Entry>[] } | null> {
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

  const entries: SoundEntry<Entry>[] = []
  const ranges: { path: string; from: number; to: number }[] = []
  for (const { name: full, entry } of all) {
    const path = inside(full)
    const header = await zip.readLocalHeader(entry).catch(() => null)
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

function decodeName(entry: DirectoryEntry): string {
  try {
    return exactTextOf(entry.fileNameRaw)
  } catch {
    // No UTF-8: shown byte by byte, and refused for its control characters.
    return `\u0000${String.fromCharCode(...entry.fileNameRaw)}`
  }
}

function unixType(entry: DirectoryEntry): number {
  return entry.versionMadeBy >>> 8 === unixHost ? (entry.externalFileAttributes >>> 16) & fileTypeMask : 0
}

/** A folder has no content; a "folder" with content is judged as a file, whose name ends in a slash and is refused. */
function isFolder(name: string, entry: DirectoryEntry): boolean {
  const type = unixType(entry)
  return name.endsWith('/') && entry.uncompressedSize === 0 && (type === 0 || type === folderType)
}

function faultOfEntry(entry: DirectoryEntry, header: LocalHeader | null, limits: BundleLimits) {
  const type = unixType(entry)
  if (type !== 0 && type !== regularFile) return 'not-a-regular-file'
  if (isEncrypted(entry)) return 'entry-encrypted'
  if (header === null || !isSameEntry(entry, header)) return 'zip-header-mismatch'
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) return 'entry-method-unknown'
  if (entry.compressionMethod === stored && entry.compressedSize !== entry.uncompressedSize)
    return 'entry-size-mismatch'
  const isBomb =
    entry.uncompressedSize > limits.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * limits.ratio
  return isBomb ? 'zip-ratio' : null
}

/** A zip says everything twice; programs differ in which they believe, so both must say the same. */
function isSameEntry(entry: DirectoryEntry, header: LocalHeader): boolean {
  const unicodeNames = entry.extraFields
    .filter((field) => field.id === unicodePathField)
    .map((field) => field.data.subarray(5))
  return (
    isSame(header.fileName, entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    (header.generalPurposeBitFlag & encryptedFlag) === 0 &&
    unicodeNames.every((name) => isSame(name, entry.fileNameRaw))
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

const isEncrypted = (entry: DirectoryEntry): boolean => (entry.generalPurposeBitFlag & encryptedFlag) !== 0

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
