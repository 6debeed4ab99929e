import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { inmateFileMessages as words } from './inmate-files.messages.ts'

const isKnown = (reason: string): reason is keyof typeof words.refusals => Object.hasOwn(words.refusals, reason)

/** The words for a refused file: the rule by name, else the general text. */
export function inmateFileFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const reason = failureOf(error)?.details.reason
  if (typeof reason === 'string' && isKnown(reason)) return { title: words.refusedTitle, text: words.refusals[reason] }
  return errorText(error)
}
