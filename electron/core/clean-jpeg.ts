import { orientationOf, orientationOnly } from './exif-orientation.ts'

/** A part of a file, from its first byte to behind its last. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  firstApp: 0xe0,
  exif: 0xe1,
  profile: 0xe2,
  adobe: 0xee,
  lastApp: 0xef,
  comment: 0xfe,
} as const

const exifHead = Buffer.from('Exif\0\0', 'latin1')
const jfifHead = Buffer.from('JFIF\0', 'latin1')
/** Version and density; the preview picture that may follow them goes. */
const jfifLength = 12

/**
 * A JPEG without what a camera or a phone wrote beside the picture: place, time, device, owner, previews, comments, and whatever hangs
 * behind its end. Pixels are not touched; how the picture is turned stays. Null where it is no whole JPEG.
 */
export function cleanJpeg(content: Buffer): Buffer | null {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return null
  const kept: Uint8Array[] = []
  const head: Uint8Array[] = [Buffer.from([0xff, marker.start])]
  let orientation = 1
  let hasScan = false
  let at = 2
  while (at < content.length) {
    if (content[at] !== 0xff) return null
    // Any number of fill bytes may stand before a marker.
    while (content[at] === 0xff) at += 1
    const kind = content[at] ?? marker.end
    at += 1
    if (kind === marker.end) break
    if (at + 2 > content.length) return null
    const length = content.readUInt16BE(at)
    if (length < 2 || at + length > content.length) return null
    const body = content.subarray(at + 2, at + length)
    at += length
    // Without this head a decoder may take other colours; with one that was not there, too.
    if (kind === marker.firstApp && head.length === 1 && body.length >= jfifLength && startsWith(body, jfifHead))
      head.push(segment(kind, Buffer.concat([body.subarray(0, jfifLength), Buffer.alloc(2)])))
    if (kind === marker.exif && orientation === 1 && startsWith(body, exifHead))
      orientation = orientationOf(body.subarray(6))
    if (isPicture(kind, body)) kept.push(segment(kind, body))
    if (kind !== marker.scan) continue
    hasScan = true
    const end = endOfScan(content, at)
    kept.push(content.subarray(at, end))
    at = end
  }
  if (!hasScan) return null
  if (orientation !== 1) head.push(segment(marker.exif, Buffer.concat([exifHead, orientationOnly(orientation)])))
  return Buffer.concat([...head, ...kept, Buffer.from([0xff, marker.end])])
}

/**
 * Where a JPEG inside something else says more than its picture needs, and what hangs behind its end. Parts that stand beside the picture
 * may be overwritten there: a reader passes over what it does not know. Null where it is no whole JPEG.
 */
export function jpegMetadata(content: Buffer): readonly ByteRange[] | null {
  const found: ByteRange[] = []
  let at = 2
  while (at < content.length) {
    if (content[at] !== 0xff) return null
    while (content[at] === 0xff) at += 1
    const kind = content[at] ?? marker.end
    at += 1
    if (kind === marker.end) return [...found, { from: at, to: endOfRest(content, at) }]
    if (at + 2 > content.length) return null
    const length = content.readUInt16BE(at)
    if (length < 2 || at + length > content.length) return null
    const body = content.subarray(at + 2, at + length)
    // The first one tells the decoder how colours are meant; a preview inside it shows no more than the picture.
    if (!isPicture(kind, body) && kind !== marker.firstApp) found.push({ from: at + 2, to: at + length })
    at += length
    if (kind === marker.scan) at = endOfScan(content, at)
  }
  return null
}

/** The line end before the word that closes a stream belongs to the file around it. */
function endOfRest(content: Buffer, from: number): number {
  let to = content.length
  while (to > from && (content[to - 1] === 0x0a || content[to - 1] === 0x0d)) to -= 1
  return to
}

/** Tables, frames and scans make the picture; of the rest only colours do. */
function isPicture(kind: number, body: Buffer): boolean {
  if (kind === marker.profile) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0'
  if (kind === marker.adobe) return body.toString('latin1', 0, 5) === 'Adobe' && body.length === 12
  return kind >= 0xc0 && kind < marker.firstApp
}

const startsWith = (body: Buffer, head: Buffer): boolean => body.subarray(0, head.length).equals(head)

function segment(kind: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, kind, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Picture data run on to the next marker; 0xff00 and restarts belong to them. */
function endOfScan(content: Buffer, from: number): number {
  let at = content.indexOf(0xff, from)
  while (at !== -1 && at + 1 < content.length) {
    const next = content[at + 1] ?? 0
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isData && next !== 0xff) return at
    at = content.indexOf(0xff, at + (isData ? 2 : 1))
  }
  return content.length
}
