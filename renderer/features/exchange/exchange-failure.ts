import type { ErrorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { recommendationFailure } from '../recommendations/recommendation-failure.ts'
import { refusedTitle } from '../recommendations/refusal.messages.ts'
import { exchangeRefusals } from './exchange.messages.ts'
import { takeInRefusalWords } from './incoming.messages.ts'

const refusals = { ...exchangeRefusals, ...takeInRefusalWords }

/** The words for a failed call: a reason of this feature, else one of the case, else the general text. */
export const exchangeFailure = (error: unknown): ErrorText | null =>
  refusalText(error, refusedTitle, refusals) ?? recommendationFailure(error)
