import type { LetterErrorCode, LetterErrorDetail } from './letter-error.ts'
import type { LetterJob } from './letter-job.ts'

/** What goes between the renderer and its worker. */
export interface LetterRequest {
  readonly job: LetterJob
}

export type LetterReply =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | {
      readonly ok: false
      readonly code: LetterErrorCode
      readonly detail: LetterErrorDetail
      readonly diagnosis: readonly string[]
    }
