import { failureTextOf } from '../../api/refusal-text.ts'
import { refusalMessages, refusedTitle } from './refusal.messages.ts'

/** The words for a failed call of this feature: the rule that refused it, by name, else the general text. */
export const recommendationFailure = failureTextOf(refusedTitle, refusalMessages)
