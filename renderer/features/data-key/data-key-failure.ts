import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { dataKeyRefusals } from './data-key.messages.ts'

/** The words for a failed call: a reason of this feature, else the general text. */
export function dataKeyFailure(error: unknown): ErrorText {
  const reason = failureOf(error)?.details.reason
  return (typeof reason === 'string' ? dataKeyRefusals[reason] : undefined) ?? errorText(error)
}
