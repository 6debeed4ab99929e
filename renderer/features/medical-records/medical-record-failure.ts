import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { formatNumber } from '../../format/numbers.ts'
import { refusalDetails, refusalMessages, refusedTitle } from './refusals.messages.ts'
import { signWord } from './vital-words.ts'

/** The words for a failed call of this feature: the value or the colleague by name, the rule that refused, else the general text. */
export function medicalRecordFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const failure = failureOf(error)
  const { reason, sign, value, by } = failure?.details ?? {}
  if (reason === 'value-implausible' && typeof sign === 'string' && typeof value === 'number')
    return { title: refusedTitle, text: refusalDetails.implausible(signWord(sign), formatNumber(value)) }
  if (failure?.code === 'changed-meanwhile' && typeof by === 'string')
    return { title: refusalDetails.overtakenTitle(by), text: refusalDetails.overtakenText }
  return refusalText(error, refusedTitle, refusalMessages) ?? errorText(error)
}
