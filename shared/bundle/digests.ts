import { createBLAKE2b, createCRC32, createSHA256, createSHA512, type IHasher } from 'hash-wasm'
import type { FileReading } from './bag-contents.ts'
import { payloadFolder } from './bag-format.ts'
import type { ByteSource } from './byte-source.ts'
import { blocksOf, gathered } from './byte-source.ts'
import type { ReadOnce } from './read-bag-zip.ts'
import { textOf } from './utf8-text.ts'

/** What identifies content: the hashes of a bag and the checksum of a zip. */
export interface ContentDigests {
  readonly size: number
  readonly sha256: string
  readonly sha512: string
  readonly crc32: number
}

/** Hashes files one after the other; the machinery is built once. */
export class FileDigester {
  readonly #sha256: IHasher
  readonly #sha512: IHasher
  readonly #crc32: IHasher

  private constructor(sha256: IHasher, sha512: IHasher, crc32: IHasher) {
    this.#sha256 = sha256
    this.#sha512 = sha512
    this.#crc32 = crc32
  }

  static async create(): Promise<FileDigester> {
    return new FileDigester(await createSHA256(), await createSHA512(), await createCRC32())
  }

  /** Null when there are more than `mostBytes`. */
  async digest(
    content: AsyncIterable<Uint8Array>,
    mostBytes: number,
    onBlock: (block: Uint8Array) => void = () => undefined,
  ): Promise<ContentDigests | null> {
    const all = [this.#sha256, this.#sha512, this.#crc32]
    for (const hasher of all) hasher.init()
    let size = 0
    for await (const block of content) {
      size += block.length
      if (size > mostBytes) return null
      for (const hasher of all) hasher.update(block)
      onBlock(block)
    }
    const [sha256 = '', sha512 = '', crc32 = ''] = all.map((hasher) => hasher.digest('hex'))
    return { size, sha256, sha512, crc32: Number.parseInt(crc32, 16) }
  }

  /** Reads one file of a bag; of describing files the text is kept. */
  readOnce(textBytes: number, onBytes: (count: number) => void): ReadOnce {
    return async (path, content, mostBytes): Promise<FileReading | null> => {
      const isTagFile = !path.startsWith(payloadFolder)
      const kept: Uint8Array[] = []
      let size = 0
      const digests = await this.digest(content, mostBytes, (block) => {
        size += block.length
        if (isTagFile && size <= textBytes) kept.push(block.slice())
        onBytes(block.length)
      })
      if (digests === null) return null
      const text =
        isTagFile && size <= textBytes ? textOf((await gathered(iterated(kept), textBytes)) ?? new Uint8Array()) : null
      const { sha256, sha512, crc32 } = digests
      return { facts: { path, size, sha256, sha512 }, crc32, text }
    }
  }
}

async function* iterated(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

/** What a signature and a register say about a whole file. */
export interface WholeDigests {
  readonly sha256: string
  readonly prehash: Uint8Array
  readonly crc32: number
}

/** One pass over a whole file. */
export async function digestWhole(
  content: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): Promise<WholeDigests> {
  const [sha256, prehash, crc32] = [await createSHA256(), await createBLAKE2b(512), await createCRC32()]
  for (const hasher of [sha256, prehash, crc32]) hasher.init()
  for await (const block of content) {
    for (const hasher of [sha256, prehash, crc32]) hasher.update(block)
    onBytes(block.length)
  }
  return {
    sha256: sha256.digest('hex'),
    prehash: prehash.digest('binary'),
    crc32: Number.parseInt(crc32.digest('hex'), 16),
  }
}

export const digestSource = (source: ByteSource, onBytes?: (count: number) => void): Promise<WholeDigests> =>
  digestWhole(blocksOf(source), onBytes)
