import { utf8 } from '@scure/base'

const utf8Flag = 0x0800
/** Checksum and sizes stand behind the content. */
const lateFlag = 0x0008
const plainVersion = 20
const wideVersion = 45
const unixHost = 3
const regularFile = 0o100644
const most16 = 0xffff
const most32 = 0xffffffff

/** The wall-clock time written beside every file in a zip, the same on every computer. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** A file to be stored as it is; its bytes are joined in later, so they may be of any size and lie anywhere. */
export interface StoredFile {
  readonly name: string
  readonly size: number
  readonly crc32: number
}

/** A zip as its own bytes and, between them, the numbers of the files whose content belongs there. */
export type ZipPiece = Uint8Array | number

/** Lays out a zip that stores its files unpacked, in the given order; with the wide form (zip64) where something needs it. */
export function layoutStoredZip(files: readonly StoredFile[], time: LocalTime): readonly ZipPiece[] {
  const records = new StoredZipRecords(time)
  const before = files.flatMap(({ name, size, crc32 }, index) => [records.begin(name, size, crc32), index])
  return [...before, ...records.finish()]
}

/** The same zip record by record; a file whose checksum is known only after its content has gone by may go in too. */
export class StoredZipRecords {
  readonly #time: LocalTime
  readonly #entries: WrittenEntry[] = []
  #at = 0

  constructor(time: LocalTime) {
    this.#time = time
  }

  /** What stands before the content. Without a checksum, `end` has to follow the content. */
  begin(name: string, size: number, crc32: number | null): Uint8Array {
    const entry = { name: utf8.decode(name), size, crc32: crc32 ?? 0, isLate: crc32 === null, offset: this.#at }
    const record = localRecord(entry, this.#time)
    this.#entries.push(entry)
    this.#at += record.length + size
    return record
  }

  /** What stands after content whose checksum was not known before. */
  end(crc32: number): Uint8Array {
    const entry = this.#entries.at(-1)
    if (!entry?.isLate) throw new RangeError('no file waits for its checksum')
    entry.crc32 = crc32
    const width = isWide(entry) ? 8 : 4
    const record = new Fields().add(4, 0x08074b50, crc32).add(width, entry.size, entry.size).with()
    this.#at += record.length
    return record
  }

  finish(): readonly Uint8Array[] {
    const start = this.#at
    const directory = this.#entries.map((entry) => directoryRecord(entry, this.#time))
    const size = directory.reduce((sum, record) => sum + record.length, 0)
    return [...directory, endRecord(directory.length, size, start)]
  }
}

interface WrittenEntry {
  readonly name: Uint8Array
  readonly size: number
  /** Zero until it is known. */
  crc32: number
  /** Its checksum stands behind the content. */
  readonly isLate: boolean
  readonly offset: number
}

export const sizeOfPieces = (pieces: readonly ZipPiece[], files: readonly { readonly size: number }[]): number =>
  pieces.reduce<number>((sum, piece) => sum + (typeof piece === 'number' ? (files[piece]?.size ?? 0) : piece.length), 0)

/** Numbers of a given width, one after the other, low byte first. */
class Fields {
  readonly #bytes: number[] = []

  add(width: 2 | 4 | 8, ...values: readonly number[]): this {
    for (const value of values) {
      for (let place = 0; place < width; place += 1) this.#bytes.push(Math.floor(value / 256 ** place) % 256)
    }
    return this
  }

  with(...parts: readonly Uint8Array[]): Uint8Array {
    const whole = new Uint8Array(this.#bytes.length + parts.reduce((sum, part) => sum + part.length, 0))
    whole.set(this.#bytes)
    let at = this.#bytes.length
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
}

const isWide = ({ size }: { readonly size: number }): boolean => size >= most32

function commonFields(entry: WrittenEntry, isWideRecord: boolean, { time, isLocal }: Common): Fields {
  const clock = (time.hour << 11) | (time.minute << 5) | (time.second >> 1)
  const day = ((time.year - 1980) << 9) | (time.month << 5) | time.day
  const flags = entry.isLate ? utf8Flag | lateFlag : utf8Flag
  const isUnknown = entry.isLate && isLocal
  const size = isWide(entry) ? most32 : isUnknown ? 0 : entry.size
  return new Fields()
    .add(2, isWideRecord ? wideVersion : plainVersion, flags, 0, clock, day)
    .add(4, isUnknown ? 0 : entry.crc32, size, size)
}

interface Common {
  readonly time: LocalTime
  readonly isLocal: boolean
}

function localRecord(entry: WrittenEntry, time: LocalTime): Uint8Array {
  const { name, size } = entry
  const extra = isWide(entry) ? new Fields().add(2, 1, 16).add(8, size, size).with() : new Uint8Array()
  const fields = commonFields(entry, isWide(entry), { time, isLocal: true }).add(2, name.length, extra.length)
  return new Fields().add(4, 0x04034b50).with(fields.with(name, extra))
}

function directoryRecord(entry: WrittenEntry, time: LocalTime): Uint8Array {
  const { name, size, offset } = entry
  const isFar = offset >= most32
  const wide = [...(isWide(entry) ? [size, size] : []), ...(isFar ? [offset] : [])]
  const extra =
    wide.length > 0
      ? new Fields()
          .add(2, 1, wide.length * 8)
          .add(8, ...wide)
          .with()
      : new Uint8Array()
  const fields = commonFields(entry, wide.length > 0, { time, isLocal: false })
    .add(2, name.length, extra.length, 0, 0, 0)
    .add(4, regularFile * 65536, isFar ? most32 : offset)
  return new Fields()
    .add(4, 0x02014b50)
    .add(2, (unixHost << 8) | wideVersion)
    .with(fields.with(name, extra))
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const end = new Fields()
    .add(4, 0x06054b50)
    .add(2, 0, 0, Math.min(count, most16), Math.min(count, most16))
    .add(4, Math.min(size, most32), Math.min(start, most32))
    .add(2, 0)
    .with()
  if (count < most16 && size < most32 && start < most32) return end
  return new Fields()
    .add(4, 0x06064b50)
    .add(8, 44)
    .add(2, (unixHost << 8) | wideVersion, wideVersion)
    .add(4, 0, 0)
    .add(8, count, count, size, start)
    .add(4, 0x07064b50, 0)
    .add(8, start + size)
    .add(4, 1)
    .with(end)
}
