import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf } from '../../api/refusal-text.ts'
import { dataKeyRefusals } from './data-key.messages.ts'

/** The words for a failed call: a reason of this feature, else the general text. */
export function dataKeyFailure(error: unknown): ErrorText {
  return refusalOf(error, dataKeyRefusals) ?? errorText(error)
}
