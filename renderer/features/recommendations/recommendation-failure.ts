import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalMessages, refusedTitle } from './refusal.messages.ts'

const isKnown = (reason: string): reason is keyof typeof refusalMessages => Object.hasOwn(refusalMessages, reason)

/** The words for a failed call of this feature: the rule that refused it, by name, else the general text. */
export function recommendationFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const reason = failureOf(error)?.details.reason
  if (typeof reason === 'string' && isKnown(reason)) return { title: refusedTitle, text: refusalMessages[reason] }
  return errorText(error)
}
