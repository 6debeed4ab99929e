import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { inmateFileMessages as words } from './inmate-files.messages.ts'

/** The words for a refused file: the rule by name, else the general text. */
export function inmateFileFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
