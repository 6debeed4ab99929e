import { utf8 } from '@scure/base'

const utf8Flag = 0x0800
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
  const pieces: ZipPiece[] = []
  const directory: Uint8Array[] = []
  let at = 0
  const add = (bytes: Uint8Array): void => {
    pieces.push(bytes)
    at += bytes.length
  }
  files.forEach((file, index) => {
    const name = utf8.decode(file.name)
    const offset = at
    add(localRecord(file, name, time))
    pieces.push(index)
    at += file.size
    directory.push(directoryRecord(file, name, time, offset))
  })
  const start = at
  for (const record of directory) add(record)
  add(endRecord(files.length, at - start, start))
  return pieces
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

const isWide = (file: StoredFile): boolean => file.size >= most32

function commonFields(file: StoredFile, isWideRecord: boolean, time: LocalTime): Fields {
  const clock = (time.hour << 11) | (time.minute << 5) | (time.second >> 1)
  const day = ((time.year - 1980) << 9) | (time.month << 5) | time.day
  const size = isWide(file) ? most32 : file.size
  return new Fields()
    .add(2, isWideRecord ? wideVersion : plainVersion, utf8Flag, 0, clock, day)
    .add(4, file.crc32, size, size)
}

function localRecord(file: StoredFile, name: Uint8Array, time: LocalTime): Uint8Array {
  const extra = isWide(file) ? new Fields().add(2, 1, 16).add(8, file.size, file.size).with() : new Uint8Array()
  const fields = commonFields(file, isWide(file), time).add(2, name.length, extra.length)
  return new Fields().add(4, 0x04034b50).with(fields.with(name, extra))
}

function directoryRecord(file: StoredFile, name: Uint8Array, time: LocalTime, offset: number): Uint8Array {
  const isFar = offset >= most32
  const wide = [...(isWide(file) ? [file.size, file.size] : []), ...(isFar ? [offset] : [])]
  const extra =
    wide.length > 0
      ? new Fields()
          .add(2, 1, wide.length * 8)
          .add(8, ...wide)
          .with()
      : new Uint8Array()
  const fields = commonFields(file, wide.length > 0, time)
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
