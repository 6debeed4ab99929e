import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { listMessages } from './inmate-lists.messages.ts'

/** The words for a failed call of this feature. */
export function listFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const reason = failureOf(error)?.details.reason
  const isKnown = typeof reason === 'string' && Object.hasOwn(listMessages.refusals, reason)
  return isKnown ? listMessages.refusals[reason as keyof typeof listMessages.refusals] : errorText(error)
}
