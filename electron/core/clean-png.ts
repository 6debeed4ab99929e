import { crc32 } from 'node:zlib'
import { orientationOf, orientationOnly } from './exif-orientation.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The picture and its colours. Texts, times, previews, hidden frames and private chunks are not among them. */
const pictureChunks = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'pHYS', 'sBIT'],
  ...['cHRM', 'gAMA', 'iCCP', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
])

/** A PNG of its picture alone, turned as before. Null where it is no whole PNG. */
export function cleanPng(content: Buffer): Buffer | null {
  if (!content.subarray(0, 8).equals(signature)) return null
  const kept: Uint8Array[] = [signature]
  let at = 8
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at)
    const end = at + 12 + length
    if (end > content.length) return null
    const kind = content.toString('latin1', at + 4, at + 8)
    if (pictureChunks.has(kind)) kept.push(content.subarray(at, end))
    const orientation = kind === 'eXIf' ? orientationOf(content.subarray(at + 8, end - 4)) : 1
    if (orientation !== 1) kept.push(chunk('eXIf', orientationOnly(orientation)))
    if (kind === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
