/** Bytes that can be read at any place: a file, a decrypted file, a part of either. Nothing is held in memory as a whole. */
export interface ByteSource {
  readonly size: number
  /** Exactly `length` bytes from `offset` on. @throws RangeError beyond the end */
  read(offset: number, length: number): Promise<Uint8Array>
}

const blockBytes = 1024 ** 2

export function assertWithin(source: Pick<ByteSource, 'size'>, offset: number, length: number): void {
  if (!(offset >= 0 && length >= 0 && offset + length <= source.size)) throw new RangeError('beyond the end')
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => {
      assertWithin({ size: bytes.length }, offset, length)
      return bytes.subarray(offset, offset + length)
    },
  }
}

/** A part of a source as a source of its own. */
export function sectionOf(source: ByteSource, from: number, size: number): ByteSource {
  assertWithin(source, from, size)
  return {
    size,
    read: async (offset, length) => {
      assertWithin({ size }, offset, length)
      return await source.read(from + offset, length)
    },
  }
}

/** The bytes from `from` to `to`, a block at a time. */
export async function* blocksOf(source: ByteSource, from = 0, to = source.size): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += blockBytes) yield await source.read(at, Math.min(blockBytes, to - at))
}

/** All bytes of a stream together; null when there are more than `most`. */
export async function gathered(content: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of content) {
    size += part.length
    if (size > most) return null
    // A copy: the giver may use its buffer again.
    parts.push(part.slice())
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
