import { type ErrorText, failureOf } from '../../api/error-text.ts'
import { inmateFailure } from './inmate-failure.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'

const isKnown = (reason: string): reason is keyof typeof words.refusals => Object.hasOwn(words.refusals, reason)

/** The words for a merge that was refused, else those of the feature. */
export function mergeFailure(error: unknown): ErrorText | null {
  const reason = failureOf(error)?.details.reason
  if (typeof reason === 'string' && isKnown(reason)) return { title: words.cannotTitle, text: words.refusals[reason] }
  return inmateFailure(error)
}
