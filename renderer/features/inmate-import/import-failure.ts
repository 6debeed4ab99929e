import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { importMessages as words } from './inmate-import.messages.ts'

const has = <Key extends string>(texts: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(texts, key)

/** The words for a failed call of this feature: about lists where they are about lists, else the general text. */
export function importFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const failure = failureOf(error)
  const reason = failure?.details.reason
  if (typeof reason === 'string' && has(words.refusals, reason))
    return { title: words.refusedTitle, text: words.refusals[reason] }
  if (failure && has(words.fileProblems, failure.code))
    return { title: words.refusedTitle, text: words.fileProblems[failure.code] }
  return errorText(error)
}
