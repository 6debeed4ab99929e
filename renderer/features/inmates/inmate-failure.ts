import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { inmateMessages } from './inmates.messages.ts'

/** The words for a failed call of this feature: the rule that refused it, by name, else the general text. */
export function inmateFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, inmateMessages.refusedTitle, inmateMessages.refusals) ?? errorText(error)
}
