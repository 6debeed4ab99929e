import { hkdfSync } from 'node:crypto'
import { chunkCipher, tagBytes } from './chunk-cipher.ts'

/** What an age file begins with, and the key that its content is under. The same head and content always give the same file. */
export interface AgeSeal {
  /** Header and payload nonce. */
  readonly head: Uint8Array
  /** Opens this one file; whoever holds it needs no identity. */
  readonly fileKey: Uint8Array
}

export const ageChunkBytes = 64 * 1024
export const ageNonceBytes = 16

/** Key of the payload, from the file key and the nonce that ends the head. */
export function agePayloadKey({ head, fileKey }: AgeSeal): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, head.subarray(-ageNonceBytes), 'payload', 32))
}

/** Nonce of a chunk: its number, and whether it is the last. */
export function ageChunkNonce(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

export function ageSize(plainBytes: number, head: Uint8Array): number {
  return head.length + plainBytes + tagBytes * Math.max(1, Math.ceil(plainBytes / ageChunkBytes))
}

/** Encrypts content of any length as age's STREAM does, one chunk at a time. */
export class AgeStream {
  private readonly key: Buffer
  private readonly waiting = Buffer.allocUnsafe(ageChunkBytes)
  private used = 0
  private index = 0

  constructor(seal: AgeSeal) {
    this.key = agePayloadKey(seal)
  }

  /** A full chunk is only sealed once more follows: the last one is marked as such. */
  *update(bytes: Uint8Array): Generator<Uint8Array> {
    let from = 0
    while (from < bytes.length) {
      if (this.used === ageChunkBytes) yield* this.take(this.waiting, false)
      // What lies in one piece is sealed without being copied.
      while (this.used === 0 && bytes.length - from > ageChunkBytes) {
        yield* this.take(bytes.subarray(from, from + ageChunkBytes), false)
        from += ageChunkBytes
      }
      const part = bytes.subarray(from, from + ageChunkBytes - this.used)
      this.waiting.set(part, this.used)
      this.used += part.length
      from += part.length
    }
  }

  *finish(): Generator<Uint8Array> {
    yield* this.take(this.waiting.subarray(0, this.used), true)
    this.key.fill(0)
  }

  private take(plain: Uint8Array, isLast: boolean): readonly Uint8Array[] {
    const sealed = chunkCipher.seal(this.key, ageChunkNonce(this.index, isLast), plain)
    this.index += 1
    this.used = 0
    return sealed
  }
}
