import type { AgeSeal } from './age-stream.ts'
import type { HashName } from './fast-hash.ts'
import type { Piece } from './piece-memory.ts'

/** What one hashing thread counts. */
export interface DigestJob {
  /** Where the pieces lie; they are hashed where they are. */
  readonly memory: SharedArrayBuffer
  readonly hashes: readonly HashName[]
  /** Hashes the age file that the content becomes, instead of the content. */
  readonly age: AgeSeal | null
}

/** To the thread: a piece, a few bytes between the pieces, or that one content ends and the next begins. */
export type DigestInput =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

export interface Digests {
  readonly size: number
  readonly hashes: Readonly<Partial<Record<HashName, Uint8Array>>>
}

/** From the thread, in the order of what it was given: `used` for a piece, `digests` for an end. */
export type DigestOutput = { readonly kind: 'used' } | { readonly kind: 'digests'; readonly digests: Digests }

/** Threads that only pass bytes on need little room of their own, and would keep much more before they tidy up. */
export const smallWorker = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }
