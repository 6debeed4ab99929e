interface WebpFacts {
  readonly isMoving: boolean
  /** Every dot as it was drawn, or partly see-through: nothing that JPEG can keep. */
  readonly isExact: boolean
}

const alphaFlag = 0x10
const animationFlag = 0x02

/** What its content says; null for anything that is no WebP, whatever its name. */
export function webpFacts(bytes: Uint8Array): WebpFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (word(0) !== 'RIFF' || word(8) !== 'WEBP') return null
  let flags = 0
  let isLossless = false
  let at = 12
  while (at + 8 <= bytes.length) {
    const kind = word(at)
    if (kind === 'VP8X') flags = bytes[at + 8] ?? 0
    if (kind === 'VP8L') isLossless = true
    const size = view.getUint32(at + 4, true)
    // Parts begin at even places.
    at += 8 + size + (size % 2)
  }
  return { isMoving: (flags & animationFlag) !== 0, isExact: isLossless || (flags & alphaFlag) !== 0 }
}
