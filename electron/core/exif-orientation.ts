const orientationTag = 0x0112
const shortType = 3

/** How a viewer turns the picture (2 to 8); 1 where nothing is said, or nothing that can be read. `tiff`: EXIF data from its byte order mark on. */
export function orientationOf(tiff: Buffer): number {
  if (tiff.length < 8) return 1
  const mark = tiff.toString('latin1', 0, 2)
  if (mark !== 'II' && mark !== 'MM') return 1
  const isLittle = mark === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return 1
  const count = short(directory)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12
    if (at + 12 > tiff.length) return 1
    if (short(at) !== orientationTag || short(at + 2) !== shortType) continue
    const value = short(at + 8)
    return value >= 2 && value <= 8 ? value : 1
  }
  return 1
}

/** EXIF data that say how the picture is turned and nothing else. */
export function orientationOnly(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(shortType, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
