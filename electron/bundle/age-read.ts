import { Decrypter } from 'age-encryption'
import { ageChunkBytes, ageChunkNonce, ageNonceBytes, agePayloadKey } from './age-stream.ts'
import { chunkCipher, tagBytes } from './chunk-cipher.ts'

/** Why an age file does not open, a closed list. */
export type AgeFault =
  /** No age file at all. */
  | 'age-not-age'
  /** The header was changed, cut off, or is too long to be genuine. */
  | 'age-header-damaged'
  /** None of the identities is a recipient. */
  | 'age-not-for-us'
  /** Content was changed or cut off. */
  | 'age-damaged'

export class AgeError extends Error {
  readonly code: AgeFault

  constructor(code: AgeFault) {
    super(code)
    this.code = code
  }
}

const longestHeader = 64 * 1024
const magic = 'age-encryption.org/v1\n'
const sealedChunkBytes = ageChunkBytes + tagBytes

/**
 * Decrypts an age file, holding one chunk at a time. What has been yielded was genuine; only the end tells that it was whole.
 * @throws AgeError
 */
export async function* openAge(
  content: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): AsyncGenerator<Uint8Array> {
  const source = new ByteSource(content)
  const header = await readHeader(source)
  const fileKey = await fileKeyOf(header, identities)
  const nonce = await source.take(ageNonceBytes)
  if (nonce.length < ageNonceBytes) throw new AgeError('age-damaged')
  const key = agePayloadKey({ head: nonce, fileKey })
  for (let index = 0, isLast = false; !isLast; index += 1) {
    const sealed = await source.take(sealedChunkBytes)
    isLast = await source.isAtEnd()
    if (sealed.length < tagBytes) throw new AgeError('age-damaged')
    const plain = chunkCipher.open(key, ageChunkNonce(index, isLast), sealed)
    // Only a file without any content may end with an empty chunk.
    if (plain === null || (plain.length === 0 && index > 0)) throw new AgeError('age-damaged')
    yield plain
  }
}

/** Everything up to and with the line of the header's MAC. */
async function readHeader(source: ByteSource): Promise<Buffer> {
  const lines: Buffer[] = []
  let size = 0
  for (;;) {
    const line = await source.takeLine(longestHeader - size)
    if (lines.length === 0 && line?.toString('latin1') !== magic) throw new AgeError('age-not-age')
    if (line === null) throw new AgeError('age-header-damaged')
    lines.push(line)
    size += line.length
    if (line.subarray(0, 4).toString('latin1') === '--- ') return Buffer.concat(lines)
  }
}

async function fileKeyOf(header: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decryptHeader(header)
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched')
    throw new AgeError(isOther ? 'age-not-for-us' : 'age-header-damaged')
  }
}

/** Bytes on demand from a stream of pieces of any size. */
class ByteSource {
  private readonly pieces: AsyncIterator<Uint8Array>
  private held: Buffer = Buffer.alloc(0)

  constructor(content: AsyncIterable<Uint8Array>) {
    this.pieces = content[Symbol.asyncIterator]()
  }

  /** As many bytes as asked for, fewer at the end. */
  async take(count: number): Promise<Buffer> {
    const parts = [this.held]
    let size = this.held.length
    while (size < count) {
      const next = await this.pieces.next()
      if (next.done) break
      parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength))
      size += next.value.length
    }
    const all = parts.length === 1 ? this.held : Buffer.concat(parts)
    this.held = all.subarray(count)
    return all.subarray(0, count)
  }

  /** A line with its end; null when none ends within the given length. */
  async takeLine(longest: number): Promise<Buffer | null> {
    let wanted = 128
    for (;;) {
      const looked = await this.take(Math.min(wanted, longest))
      const end = looked.indexOf(0x0a)
      this.held = Buffer.concat([end < 0 ? looked : looked.subarray(end + 1), this.held])
      if (end >= 0) return looked.subarray(0, end + 1)
      if (looked.length < wanted) return null
      wanted *= 2
    }
  }

  async isAtEnd(): Promise<boolean> {
    while (this.held.length === 0) {
      const next = await this.pieces.next()
      if (next.done) return true
      this.held = Buffer.from(next.value)
    }
    return false
  }
}
