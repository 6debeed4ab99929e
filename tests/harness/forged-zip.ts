import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip, with every lie that a hostile one can tell. */
export interface ForgedEntry {
  readonly name: string | Buffer
  readonly content?: Uint8Array
  readonly isDeflated?: boolean
  readonly method?: number
  readonly flags?: number
  readonly mode?: number
  readonly declaredSize?: number
  readonly declaredPackedSize?: number
  readonly declaredChecksum?: number
  readonly localName?: string
  /** Points at the local part of the entry with this number instead of writing its own. */
  readonly sharesEntry?: number
}

/** A zip written byte by byte, as no library would write it. */
export function forgedZip(entries: readonly ForgedEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let position = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const content = entry.content ?? Buffer.alloc(0)
    const packed = entry.isDeflated ? deflateRawSync(content) : Buffer.from(content)
    const method = entry.method ?? (entry.isDeflated ? 8 : 0)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800 | (entry.flags ?? 0), 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt16LE(0, 6)
    fields.writeUInt16LE(0x5d75, 8)
    fields.writeUInt32LE(entry.declaredChecksum ?? crc32(content), 10)
    fields.writeUInt32LE(entry.declaredPackedSize ?? packed.length, 14)
    fields.writeUInt32LE(entry.declaredSize ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const offset = entry.sharesEntry === undefined ? position : (offsets[entry.sharesEntry] ?? 0)
    offsets.push(offset)
    if (entry.sharesEntry === undefined) {
      const localName = Buffer.from(entry.localName ?? name)
      const localFields = Buffer.from(fields)
      localFields.writeUInt16LE(localName.length, 22)
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), localFields, localName, packed])
      parts.push(local)
      position += local.length
    }
    const head = Buffer.from('PK\x01\x02\x3f\x03', 'latin1')
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([head, fields, tail, name]))
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(position, 16)
  return Buffer.concat([...parts, listing, end])
}

/** A zip of plain files below one folder, as "unpacked, changed and zipped again" leaves it. */
export function zippedAgain(folder: string, files: ReadonlyMap<string, Uint8Array>, isDeflated = false): Buffer {
  return forgedZip([...files].map(([path, content]) => ({ name: `${folder}/${path}`, content, isDeflated })))
}
