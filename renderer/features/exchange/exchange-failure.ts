import { type ErrorText, failureOf } from '../../api/error-text.ts'
import { recommendationFailure } from '../recommendations/recommendation-failure.ts'
import { refusedTitle } from '../recommendations/refusal.messages.ts'
import { exchangeRefusals } from './exchange.messages.ts'
import { takeInRefusalWords } from './incoming.messages.ts'

const refusals = { ...exchangeRefusals, ...takeInRefusalWords }

const isKnown = (reason: string): reason is keyof typeof refusals => Object.hasOwn(refusals, reason)

/** The words for a failed call: a reason of this feature, else one of the case, else the general text. */
export function exchangeFailure(error: unknown): ErrorText | null {
  const reason = failureOf(error)?.details.reason
  if (typeof reason === 'string' && isKnown(reason)) return { title: refusedTitle, text: refusals[reason] }
  return recommendationFailure(error)
}
