import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { inmateMessages } from './inmates.messages.ts'

const isKnown = (reason: string): reason is keyof typeof inmateMessages.refusals =>
  Object.hasOwn(inmateMessages.refusals, reason)

/** The words for a failed call of this feature: the rule that refused it, by name, else the general text. */
export function inmateFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const reason = failureOf(error)?.details.reason
  if (typeof reason === 'string' && isKnown(reason))
    return { title: inmateMessages.refusedTitle, text: inmateMessages.refusals[reason] }
  return errorText(error)
}
