import type { AgeSeal } from './age-stream.ts'
import type { Piece } from './piece-memory.ts'

export interface AgeJob {
  /** Where the plain pieces lie. */
  readonly memory: SharedArrayBuffer
  readonly seal: AgeSeal
}

/** To the encrypting thread. */
export type AgeInput = { readonly kind: 'piece'; readonly piece: Piece } | { readonly kind: 'end' }

/** From it: what a piece became, whose room is then free again; and the rest of the file. */
export type AgeOutput =
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array; readonly slot: number }
  | { readonly kind: 'end'; readonly bytes: Uint8Array }
