import type { BundleProblem } from '#shared/bundle/bundle-report.ts'
import type { AnswerFile } from '#shared/features/exchange/answer-file.ts'
import type { EnvelopeRefusal } from '#shared/features/exchange/incoming-refusals.ts'
import type { SealedBag } from './read-sealed-bag.ts'

/** All that the worker needs. */
export interface EnvelopeJob {
  /** The file as it came. */
  readonly bytes: Uint8Array
  /** Secret keys of this unit, as `age-keygen` writes them; newest first. */
  readonly identities: readonly string[]
  /** The bag's signature where it is no envelope. */
  readonly signature?: string | null
}

export interface EnvelopeProgress {
  readonly stage: 'decrypt' | 'check'
  readonly doneBytes: number
  readonly totalBytes: number
}

export interface EnvelopeLetter {
  /** Path below the bag. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** A whole answer file, whoever signed it. */
export interface ReadEnvelope {
  readonly kind: 'read'
  readonly name: string
  /** Of the plain bag: what the signature covers. */
  readonly sha256: string
  readonly wasEncrypted: boolean
  /** Whose signature is good, in minisign's one-line form. Nothing is said about whether he may be believed. */
  readonly publicKey: string
  readonly answer: AnswerFile
  readonly letters: readonly EnvelopeLetter[]
}

export interface RefusedEnvelope {
  readonly kind: 'refused'
  readonly reason: EnvelopeRefusal
  readonly problems: readonly Pick<BundleProblem, 'code' | 'path'>[]
}

export type EnvelopeOutcome = ReadEnvelope | RefusedEnvelope

/** An answer is read to its letters; of anything else the bag is enough. */
export type WantedContent = 'answer' | 'bag'

export type EnvelopeMessage =
  | { readonly kind: 'progress'; readonly progress: EnvelopeProgress }
  | { readonly kind: 'done'; readonly outcome: EnvelopeOutcome | SealedBag }
  | { readonly kind: 'failed'; readonly message: string }
