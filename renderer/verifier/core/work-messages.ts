import type { AgeFaultCode } from '#shared/bundle/age-source.ts'
import type { BundleReport, SignatureStanding } from '#shared/bundle/bundle-report.ts'
import type { LocalTime } from '#shared/bundle/stored-zip.ts'
import type { AnswerFile } from '#shared/features/exchange/answer-file.ts'
import type { KeyCard } from '#shared/features/exchange/key-card.ts'
import type { AcceptedOffice, OfficeKeyFile } from '#shared/features/exchange/office-key-file.ts'
import type { OnwardFile } from '#shared/features/exchange/onward-file.ts'
import type { RequestFile } from '#shared/features/exchange/request-file.ts'

/** A file as the officer gave it. */
export interface GivenFile {
  readonly name: string
  readonly blob: Blob
}

/** Whose signature it is, as far as the key file of this office knows. */
export type Signer =
  | {
      readonly kind: 'confirmed' | 'expired' | 'changed' | 'other-office'
      readonly office: AcceptedOffice
      readonly key: string
    }
  | { readonly kind: 'own'; readonly key: string }
  | { readonly kind: 'unknown'; readonly key: string }
  | { readonly kind: 'not-valid' }

/** A file after it was opened and checked. */
export interface OpenedFile {
  readonly fileName: string
  readonly kind: 'bundle' | 'answer' | 'onward' | 'other'
  readonly isEncrypted: boolean
  /** Encrypted, and no key file is open. */
  readonly needsKey: boolean
  readonly age: { readonly code: AgeFaultCode; readonly place: number | null } | null
  /** The signature over the encrypted file itself; null where none came along or none is needed. */
  readonly outer: SignatureStanding | null
  readonly report: BundleReport | null
  readonly signer: Signer
  readonly sizes: Readonly<Record<string, number>>
  readonly request: RequestFile | null
  readonly answer: AnswerFile | null
  readonly onward: OnwardFile | null
  /** The description inside is not in the agreed form, although the bag may be whole. */
  readonly isUnreadable: boolean
  /** The unit's bundle inside an onward file. */
  readonly inner: OpenedFile | null
}

export interface NewKey {
  readonly owner: KeyCard['owner']
  readonly validFrom: string
  readonly validUntil: string | null
  readonly madeAt: string
}

export interface LetterJob {
  readonly name: string
  readonly bagInfo: readonly (readonly [string, string])[]
  readonly contents: readonly { readonly path: string; readonly blob: Blob }[]
  readonly office: OfficeKeyFile
  /** Age key of the receiver; null: not encrypted. */
  readonly recipient: string | null
  readonly localTime: LocalTime
}

/** What the worker does, each with its question and its answer. */
export interface Work {
  openKey: { readonly question: { readonly file: Blob; readonly passphrase: string }; readonly answer: OfficeKeyFile }
  makeKey: { readonly question: NewKey; readonly answer: OfficeKeyFile }
  lockKey: {
    readonly question: { readonly office: OfficeKeyFile; readonly passphrase: string }
    readonly answer: Blob
  }
  readCard: { readonly question: string; readonly answer: KeyCard }
  open: {
    readonly question: {
      readonly file: GivenFile
      readonly signatures: readonly GivenFile[]
      readonly office: OfficeKeyFile | null
      readonly today: string
    }
    readonly answer: OpenedFile
  }
  /** Of the file that was opened last; `isInner` means the bundle inside an onward file. */
  readPaper: { readonly question: { readonly path: string; readonly isInner: boolean }; readonly answer: Blob }
  joinPapers: {
    readonly question: {
      readonly paths: readonly string[]
      readonly isInner: boolean
      readonly title: string
    }
    readonly answer: { readonly pdf: Blob; readonly leftOut: readonly string[] }
  }
  /** The opened bundle as its unit signed it: decrypted, or null where the file itself is that already. */
  plainZip: { readonly question: null; readonly answer: { readonly zip: Blob | null; readonly signature: Blob | null } }
  makeLetter: { readonly question: LetterJob; readonly answer: Blob }
}

export type Task = keyof Work

/** Expected failures, a closed list with words for each. */
export const workFaults = [
  'wrong-passphrase',
  'no-key-file',
  'no-key-card',
  'card-not-signed',
  'too-large',
  'gone',
] as const

export type WorkFaultCode = (typeof workFaults)[number] | AgeFaultCode | 'failed'

export class WorkFault extends Error {
  readonly code: WorkFaultCode
  constructor(code: WorkFaultCode) {
    super(code)
    this.code = code
  }
}

export type ToWorker = { readonly id: number; readonly task: Task; readonly question: unknown }

export type FromWorker =
  | { readonly id: number; readonly kind: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'fault'; readonly code: WorkFaultCode }
  | { readonly id: number; readonly kind: 'progress'; readonly doneBytes: number; readonly totalBytes: number }
