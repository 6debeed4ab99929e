import { type ByteRange, jpegMetadata } from './clean-jpeg.ts'

const blank = 0x20

/**
 * Whether somebody signed the file electronically. A signature names the bytes it covers, and one changed byte would break it; so such a
 * file is kept as it came.
 */
export const isSignedPdf = (content: Buffer): boolean => content.includes('/ByteRange')

/**
 * A PDF without what a telephone or a scanner wrote beside its pictures (place, time, device, owner) and without the name of its author.
 * Everything is overwritten in its own place with as many bytes, so that nothing in the file moves and no picture is touched. What lies
 * compressed or encrypted is left as it is.
 */
export function cleanPdf(content: Buffer): Buffer {
  if (isSignedPdf(content) || content.includes('/Encrypt')) return content
  const cleaned = Buffer.from(content)
  for (const stream of jpegStreams(content)) {
    const parts = jpegMetadata(content.subarray(stream.from, stream.to))
    for (const { from, to } of parts ?? []) cleaned.fill(0, stream.from + from, stream.from + to)
  }
  for (const { from, to } of [...packetValues(content), ...authors(content)]) cleaned.fill(blank, from, to)
  return cleaned
}

const jpegStart = Buffer.from([0xff, 0xd8, 0xff])

/** Streams that are a JPEG as it is, one after another. */
function* jpegStreams(content: Buffer): Generator<ByteRange> {
  let at = content.indexOf('stream')
  while (at !== -1) {
    let from = at + 'stream'.length
    if (content[from] === 0x0d) from += 1
    if (content[from] === 0x0a) from += 1
    let next = from
    if (content.subarray(from, from + jpegStart.length).equals(jpegStart)) {
      // The word may stand in the picture by chance; then its end is not found, and it is left alone.
      const to = content.indexOf('endstream', from)
      if (to !== -1) yield { from, to }
      next = to === -1 ? content.length : to + 'endstream'.length
    }
    at = content.indexOf('stream', next)
  }
}

/** Names under which XMP keeps people, places, devices and whatever a program added of its own. */
const personalNames =
  /^(?:dc:creator|dc:contributor|dc:rights|pdf:Author|pdfx:\w+|xmp:Author|exif:\w+|exifEX:\w+|aux:\w+|photoshop:\w+|tiff:(?:Make|Model|Artist|Copyright|Software|HostComputer|DateTime)|Iptc4xmp\w+:\w+|iptcExt:\w+|GCamera:\w+|drone-dji:\w+)$/

/** Values of such names in every XMP packet that can be read. */
function* packetValues(content: Buffer): Generator<ByteRange> {
  let start = content.indexOf('<?xpacket begin')
  while (start !== -1) {
    const end = content.indexOf('<?xpacket end', start)
    if (end === -1) return
    // One character for each byte, so that places in the text are places in the file.
    const packet = content.toString('latin1', start, end)
    for (const { from, to } of valuesIn(packet)) yield { from: start + from, to: start + to }
    start = content.indexOf('<?xpacket begin', end)
  }
}

function* valuesIn(packet: string): Generator<ByteRange> {
  for (const match of packet.matchAll(/([\w-]+:[\w-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)) {
    const value = match[2] ?? match[3] ?? ''
    const to = match.index + match[0].length - 1
    if (personalNames.test(match[1] ?? '')) yield { from: to - value.length, to }
  }
  for (const match of packet.matchAll(/<([\w-]+:[\w-]+)(?:\s[^<>]*[^/<>])?>/g)) {
    if (!personalNames.test(match[1] ?? '')) continue
    const from = match.index + match[0].length
    const to = packet.indexOf(`</${match[1]}>`, from)
    // Only the text goes: lists inside stay lists.
    if (to !== -1)
      for (const text of packet.slice(from, to).matchAll(/(?<=^|>)[^<>]+/g))
        yield { from: from + text.index, to: from + text.index + text[0].length }
  }
}

/** What stands between the brackets of each `/Author (...)` or `/Author <...>`. */
function* authors(content: Buffer): Generator<ByteRange> {
  let at = content.indexOf('/Author')
  while (at !== -1) {
    let open = at + '/Author'.length
    while ([0x20, 0x0d, 0x0a, 0x09].includes(content[open] ?? 0)) open += 1
    if (content[open] === 0x28) yield* textIn(content, open + 1)
    const close = content[open] === 0x3c ? content.indexOf('>', open) : -1
    // Hexadecimal blanks are read as none at all.
    if (close !== -1 && /^[\da-f\s]*$/i.test(content.toString('latin1', open + 1, close)))
      yield { from: open + 1, to: close }
    at = content.indexOf('/Author', open)
  }
}

const longestAuthor = 4096

/** A string in round brackets, up to the one that closes it. */
function* textIn(content: Buffer, from: number): Generator<ByteRange> {
  let depth = 1
  for (let at = from; at < Math.min(content.length, from + longestAuthor); at += 1) {
    const byte = content[at]
    if (byte === 0x5c) at += 1
    else if (byte === 0x28) depth += 1
    else if (byte === 0x29) depth -= 1
    if (depth === 0) {
      yield { from, to: at }
      return
    }
  }
}
