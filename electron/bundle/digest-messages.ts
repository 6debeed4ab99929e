import type { AgeSeal } from './age-write.ts'
import type { HashName } from './fast-hash.ts'

/** What one hashing thread counts. */
export interface DigestJob {
  /** Where the pieces lie, `slots` of `slotBytes` each: nothing is allocated, and so nothing piles up, while a bundle of any size goes by. */
  readonly memory: SharedArrayBuffer
  readonly hashes: readonly HashName[]
  /** Hashes the age file that the content becomes, instead of the content. */
  readonly age: AgeSeal | null
}

export const slots = 4
export const slotBytes = 256 * 1024

/** To the thread: a piece in its slot, or that one content ends and the next begins. */
export type DigestInput =
  | { readonly kind: 'chunk'; readonly slot: number; readonly length: number }
  | { readonly kind: 'end' }

export interface Digests {
  readonly size: number
  readonly hashes: Readonly<Partial<Record<HashName, Uint8Array>>>
}

/** From the thread: `room` once the piece in a slot has been used up. */
export type DigestOutput =
  | { readonly kind: 'room'; readonly slot: number }
  | { readonly kind: 'digests'; readonly digests: Digests }

/** Threads that only pass bytes on need little room of their own, and would keep much more before they tidy up. */
export const smallWorker = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }
