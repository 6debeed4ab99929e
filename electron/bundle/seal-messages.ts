import type { BagInfo } from '#shared/bundle/bag-format.ts'
import type { LocalTime } from '#shared/bundle/stored-zip.ts'
import type { AgeSeal } from './age-stream.ts'
import type { Piece } from './piece-memory.ts'

export type SealStage = 'write' | 'sign' | 'check'

export interface SealProgress {
  readonly stage: SealStage
  readonly doneBytes: number
  readonly totalBytes: number
  /** The file inside the bundle that is being worked on; null between files. */
  readonly current: string | null
}

/** All that the worker needs, except the content of the files, which it asks for. */
export interface SealJob {
  /** Where the content lies as it goes by. */
  readonly memory: SharedArrayBuffer
  readonly zipPath: string
  readonly signaturePath: string
  readonly name: string
  readonly entries: readonly { readonly path: string; readonly size: number }[]
  readonly bagInfo: BagInfo
  readonly seed: Uint8Array
  readonly keyId: Uint8Array
  readonly trustedComment: string
  readonly localTime: LocalTime
  /** Null when it leaves unencrypted. */
  readonly age: { readonly seal: AgeSeal; readonly trustedComment: string } | null
}

export interface SealOutcome {
  readonly size: number
  readonly sha256: string
  readonly publicKey: string
  readonly tagManifestSha256: string
  /** Text of the `.minisig` of the zip. */
  readonly signature: string
  readonly age: SealedAge | null
}

/** The encrypted file that zip and seal become. */
export interface SealedAge {
  readonly size: number
  readonly sha256: string
  /** Text of its `.minisig`. */
  readonly signature: string
}

/** From the worker: it opens one file at a time, and says when the room of a piece is free again. */
export type WorkerMessage =
  | { readonly kind: 'open'; readonly index: number }
  | { readonly kind: 'room'; readonly slot: number }
  | { readonly kind: 'progress'; readonly progress: SealProgress }
  | { readonly kind: 'done'; readonly outcome: SealOutcome }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** To the worker: the content of the file it opened last. */
export type ContentMessage = { readonly kind: 'piece'; readonly piece: Piece } | { readonly kind: 'end' }

/** A file had more or fewer bytes than its entry said: its source is damaged. */
export const sizeDiffersCode = 'LENTERA_SIZE_DIFFERS'

/** The finished zip did not pass the receiver's own check. */
export const checkFailedCode = 'LENTERA_CHECK_FAILED'

/** An error that keeps its code on the way out of the worker. */
export function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}
