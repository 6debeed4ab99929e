import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { refusalMessages, refusedTitle } from './refusal.messages.ts'

/** The words for a failed call of this feature: the rule that refused it, by name, else the general text. */
export function recommendationFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, refusedTitle, refusalMessages) ?? errorText(error)
}
