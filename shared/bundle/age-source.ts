import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from '@scure/base'
import { Decrypter } from 'age-encryption'
import { assertWithin, type ByteSource } from './byte-source.ts'

const longestHeader = 64 * 1024
const nonceLength = 16
const chunkLength = 64 * 1024
const tagLength = 16
const sealedChunkLength = chunkLength + tagLength

/** Why an encrypted file does not open, a closed list. */
export const ageFaultCodes = ['age-malformed', 'age-other-key', 'age-truncated', 'age-damaged'] as const

export type AgeFaultCode = (typeof ageFaultCodes)[number]

export class AgeFault extends Error {
  readonly code: AgeFaultCode
  /** How far into the file the first damage lies, 0 to 1; null where that says nothing. */
  readonly place: number | null

  constructor(code: AgeFaultCode, place: number | null = null) {
    super(code)
    this.code = code
    this.place = place
  }
}

/** What may open an age file. */
export interface AgeSecret {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity?: string
  readonly passphrase?: string
}

/**
 * The plain content of an age file, readable at any place: age seals chunks of 64 KiB one by one, each under its own number, so a chunk
 * opens alone. The last one bears a mark; it is opened first, so that a file cut short is known before anything is read.
 * @throws AgeFault
 */
export async function openAge(source: ByteSource, secret: AgeSecret): Promise<ByteSource> {
  const head = await source.read(0, Math.min(longestHeader, source.size))
  const headerLength = lengthOfHeader(head)
  const start = (headerLength ?? 0) + nonceLength
  if (headerLength === null) throw new AgeFault('age-malformed')
  if (source.size < start + tagLength) throw new AgeFault('age-truncated')
  const fileKey = await fileKeyOf(head.slice(0, headerLength), secret)
  const nonce = await source.read(headerLength, nonceLength)
  const opened = new AgeContent(source, start, hkdf(sha256, fileKey, nonce, utf8.decode('payload'), 32))
  await opened.checkEnd()
  return opened
}

/** Whether the bytes begin as every age file does. */
export const beginsLikeAge = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 22)) === 'age-encryption.org/v1\n'

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

function lengthOfHeader(head: Uint8Array): number | null {
  if (!beginsLikeAge(head)) return null
  const found = /\n--- [A-Za-z0-9+/]{43}\n/.exec(latin1(head))
  return found === null ? null : found.index + found[0].length
}

async function fileKeyOf(header: Uint8Array, { identity, passphrase }: AgeSecret): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  if (identity !== undefined) decrypter.addIdentity(identity)
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decryptHeader(header)
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched')
    throw new AgeFault(isOther ? 'age-other-key' : 'age-malformed')
  }
}

class AgeContent implements ByteSource {
  readonly size: number
  readonly #source: ByteSource
  readonly #start: number
  readonly #key: Uint8Array
  readonly #chunks: number
  /** Reads follow one another and seldom end where a chunk does. */
  #latest: { readonly index: number; readonly bytes: Uint8Array } | null = null

  constructor(source: ByteSource, start: number, key: Uint8Array) {
    const sealed = source.size - start
    this.#source = source
    this.#start = start
    this.#key = key
    this.#chunks = Math.ceil(sealed / sealedChunkLength)
    this.size = sealed - this.#chunks * tagLength
  }

  async checkEnd(): Promise<void> {
    const last = this.#chunks - 1
    const sealed = await this.#source.read(this.#offsetOf(last), this.#source.size - this.#offsetOf(last))
    if (sealed.length <= tagLength && last > 0) throw new AgeFault('age-truncated', 1)
    if (this.#decrypt(sealed, last, true) !== null) return
    // A sealed chunk without the mark: what followed it is gone.
    throw new AgeFault(this.#decrypt(sealed, last, false) === null ? 'age-damaged' : 'age-truncated', 1)
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    assertWithin(this, offset, length)
    const content = new Uint8Array(length)
    if (length === 0) return content
    const first = Math.floor(offset / chunkLength)
    const last = Math.floor((offset + length - 1) / chunkLength)
    const from = this.#latest?.index === first ? first + 1 : first
    const sealed =
      from > last
        ? new Uint8Array()
        : await this.#source.read(
            this.#offsetOf(from),
            Math.min(this.#offsetOf(last + 1), this.#source.size) - this.#offsetOf(from),
          )
    for (let index = first; index <= last; index += 1) {
      const at = (index - from) * sealedChunkLength
      const bytes =
        this.#latest?.index === index
          ? this.#latest.bytes
          : this.#open(sealed.subarray(at, at + sealedChunkLength), index)
      this.#latest = { index, bytes }
      const begin = index * chunkLength
      const part = bytes.subarray(Math.max(0, offset - begin), Math.min(bytes.length, offset + length - begin))
      content.set(part, Math.max(0, begin - offset))
    }
    return content
  }

  #offsetOf(chunk: number): number {
    return this.#start + chunk * sealedChunkLength
  }

  #open(sealed: Uint8Array, index: number): Uint8Array {
    const bytes = this.#decrypt(sealed, index, index === this.#chunks - 1)
    if (bytes === null) throw new AgeFault('age-damaged', index / this.#chunks)
    return bytes
  }

  #decrypt(sealed: Uint8Array, index: number, isLast: boolean): Uint8Array | null {
    const nonce = new Uint8Array(12)
    const view = new DataView(nonce.buffer)
    view.setUint32(3, Math.floor(index / 2 ** 32))
    view.setUint32(7, index % 2 ** 32)
    nonce[11] = isLast ? 1 : 0
    try {
      return chacha20poly1305(this.#key, nonce).decrypt(sealed)
    } catch {
      return null
    }
  }
}
