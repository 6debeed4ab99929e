import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf } from '../../api/refusal-text.ts'
import { listMessages } from './inmate-lists.messages.ts'

/** The words for a failed call of this feature. */
export function listFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalOf<ErrorText>(error, listMessages.refusals) ?? errorText(error)
}
