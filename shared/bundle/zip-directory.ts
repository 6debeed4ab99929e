import { type ByteSource, blocksOf, sectionOf } from './byte-source.ts'
import type { DirectoryEntry, LocalHeader, ZipReader } from './zip-entries.rules.ts'

const endRecord = 0x06054b50
const wideEndLocator = 0x07064b50
const wideEndRecord = 0x06064b50
const directoryRecord = 0x02014b50
export const localRecord = 0x04034b50
const endLength = 22
const locatorLength = 20
const longestComment = 0xffff
const wideField = 0x0001
const unknownHere = 0xffffffff
const strongEncryptionFlag = 0x40
const stored = 0

/** Unpacks a raw deflate stream; each side has its own means. */
export type Inflate = (content: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readWide(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
  if (!Number.isSafeInteger(value)) throw new RangeError('number too large')
  return value
}

/**
 * Opens a zip by the record at its end, as strictly as the reader of the core (yauzl) does: what that one refuses is refused here, so
 * that both give the same verdict. @throws RangeError when it is no zip, or one cut short
 */
export async function openZipSource(source: ByteSource, inflate: Inflate): Promise<ZipReader> {
  const length = Math.min(locatorLength + endLength + longestComment, source.size)
  const tail = viewOf(await source.read(source.size - length, length))
  for (let at = length - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endRecord) continue
    if (tail.getUint16(at + 20, true) !== length - endLength - at) throw new RangeError('comment')
    const isWide = at >= locatorLength && tail.getUint32(at - locatorLength, true) === wideEndLocator
    const end = isWide
      ? await readWideEnd(source, readWide(tail, at - locatorLength + 8))
      : {
          disk: tail.getUint16(at + 4, true),
          count: tail.getUint16(at + 10, true),
          start: tail.getUint32(at + 16, true),
        }
    if (end.disk !== 0) throw new RangeError('several disks')
    return zipReader(source, end.count, end.start, inflate)
  }
  throw new RangeError('no directory')
}

async function readWideEnd(source: ByteSource, offset: number) {
  const record = viewOf(await source.read(offset, 56))
  if (record.getUint32(0, true) !== wideEndRecord) throw new RangeError('wide end record')
  return { disk: record.getUint32(16, true), count: readWide(record, 32), start: readWide(record, 48) }
}

function zipReader(source: ByteSource, entryCount: number, start: number, inflate: Inflate): ZipReader {
  return {
    entryCount,
    eachEntry: () => readDirectory(source, entryCount, start),
    readLocalHeader: (entry) => readLocalHeader(source, entry),
    openContent: async (entry) => {
      const { fileDataStart } = await readLocalHeader(source, entry)
      const packed = blocksOf(source, fileDataStart, fileDataStart + entry.compressedSize)
      return entry.compressionMethod === stored ? packed : inflate(packed)
    },
  }
}

async function* readDirectory(source: ByteSource, count: number, start: number): AsyncGenerator<DirectoryEntry> {
  let at = start
  for (let index = 0; index < count; index += 1) {
    const record = viewOf(await source.read(at, 46))
    if (record.getUint32(0, true) !== directoryRecord) throw new RangeError('directory record')
    const flags = record.getUint16(8, true)
    if (flags & strongEncryptionFlag) throw new RangeError('strong encryption')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => record.getUint16(place, true))
    const words = await source.read(at + 46, (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0))
    const extraFields = readExtraFields(words.slice(nameLength, (nameLength ?? 0) + (extraLength ?? 0)))
    at += 46 + words.length
    yield {
      fileNameRaw: words.slice(0, nameLength),
      versionMadeBy: record.getUint16(4, true),
      generalPurposeBitFlag: flags,
      compressionMethod: record.getUint16(10, true),
      crc32: record.getUint32(16, true),
      externalFileAttributes: record.getUint32(38, true),
      extraFields,
      ...sizesOf(record, extraFields),
    }
  }
}

/** Sizes and place; each that does not fit into 32 bits stands in an extra field, in this order. */
function sizesOf(record: DataView, extraFields: DirectoryEntry['extraFields']) {
  const sizes = { uncompressedSize: record.getUint32(24, true), compressedSize: record.getUint32(20, true) }
  const place = { relativeOffsetOfLocalHeader: record.getUint32(42, true) }
  const found = { ...sizes, ...place }
  const wide = extraFields.find((field) => field.id === wideField)
  if (!wide) return found
  let at = 0
  for (const name of ['uncompressedSize', 'compressedSize', 'relativeOffsetOfLocalHeader'] as const) {
    if (found[name] !== unknownHere) continue
    found[name] = readWide(viewOf(wide.data), at)
    at += 8
  }
  return found
}

function readExtraFields(bytes: Uint8Array): DirectoryEntry['extraFields'] {
  const view = viewOf(bytes)
  const fields: { id: number; data: Uint8Array }[] = []
  for (let at = 0; at < bytes.length - 3; ) {
    const from = at + 4
    const to = from + view.getUint16(at + 2, true)
    if (to > bytes.length) throw new RangeError('extra field')
    fields.push({ id: view.getUint16(at, true), data: bytes.slice(from, to) })
    at = to
  }
  return fields
}

async function readLocalHeader(source: ByteSource, entry: DirectoryEntry): Promise<LocalHeader> {
  const at = entry.relativeOffsetOfLocalHeader
  const record = viewOf(await source.read(at, 30))
  if (record.getUint32(0, true) !== localRecord) throw new RangeError('local record')
  const nameLength = record.getUint16(26, true)
  const fileDataStart = at + 30 + nameLength + record.getUint16(28, true)
  sectionOf(source, fileDataStart, entry.compressedSize)
  return {
    fileDataStart,
    generalPurposeBitFlag: record.getUint16(6, true),
    compressionMethod: record.getUint16(8, true),
    fileName: (await source.read(at + 30, nameLength)).slice(),
  }
}
