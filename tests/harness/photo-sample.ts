import { crc32 } from 'node:zlib'

/** 16 x 8 dots: blue on the left, red on the right. */
export const plainJpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA',
    'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP',
    'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/',
    '2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK0',
    '6kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEA',
    'AAAAAAAAAAAAAAAAAAQF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAT/xAAYEQADAQEAAAAAAAAAAAAAAAAABE',
    'KBwf/aAAwDAQACEQMRAD8AyFIEPTvBSdYf/9k=',
  ].join(''),
  'base64',
)

const segment = (kind: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, kind, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const text = (words: string): Buffer => Buffer.from(words, 'latin1')

/** What a telephone writes: turned by a quarter, its maker, its owner, and where it was. Every word begins with "Rahasia". */
function exifData(): Buffer {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const maker = text('Rahasia-Pembuat\0')
  const first = 8
  const gps = first + 2 + 3 * 12 + 4
  const makerAt = gps + 2 + 2 * 12 + 4
  const placeAt = makerAt + maker.length
  const place = Buffer.alloc(24)
  for (const [index, part] of [6, 1, 11, 1, 4242, 100].entries()) place.writeUInt32LE(part, index * 4)
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1')
  head.writeUInt32LE(first, 4)
  const count = (many: number): Buffer => Buffer.from([many, 0])
  const end = Buffer.alloc(4)
  return Buffer.concat([
    head,
    ...[count(3), entry(0x010f, 2, maker.length, makerAt), entry(0x0112, 3, 1, 6), entry(0x8825, 4, 1, gps), end],
    ...[count(2), entry(1, 2, 2, 0x53), entry(2, 5, 3, placeAt), end],
    ...[maker, place],
  ])
}

/** A photograph as a telephone hands it over: place, maker, previews, comments, and a second picture behind its end. */
export function telephoneJpeg(): Buffer {
  return Buffer.concat([
    plainJpeg.subarray(0, 2),
    segment(0xe0, Buffer.concat([text('JFIF\0'), Buffer.from([1, 2, 1, 0, 72, 0, 72, 1, 1, 1, 2, 3])])),
    segment(0xe1, Buffer.concat([text('Exif\0\0'), exifData()])),
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Rahasia-XMP</x:xmpmeta>')),
    segment(0xe2, text('MPF\0Rahasia-MPF')),
    segment(0xed, text('Photoshop 3.0\0Rahasia-IPTC')),
    segment(0xe5, text('Rahasia-Lain')),
    segment(0xfe, text('Rahasia-Komentar')),
    plainJpeg.subarray(2),
    text('Rahasia-Ekor'),
    plainJpeg,
  ])
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([text(kind), body])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(body.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}

const plainPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A picture from a telephone's screen, with the same secrets. */
export function telephonePng(): Buffer {
  const headEnd = 8 + 25
  return Buffer.concat([
    plainPng.subarray(0, headEnd),
    chunk('eXIf', exifData()),
    chunk('tEXt', text('Author\0Rahasia-Nama')),
    chunk('iTXt', text('XML:com.adobe.xmp\0\0\0\0\0Rahasia-XMP')),
    chunk('tIME', Buffer.from([7, 234, 11, 21, 10, 0, 0])),
    chunk('prVt', text('Rahasia-Lain')),
    plainPng.subarray(headEnd),
    text('Rahasia-Ekor'),
  ])
}
