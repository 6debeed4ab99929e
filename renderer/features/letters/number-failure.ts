import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { numberRefusals, numberRefusedTitle, numberTaken } from './number-refusal.messages.ts'

/** The words for a refusal about numbers; null when it is about something else. */
export const numberRefusal = (error: unknown): ErrorText | null =>
  refusalText(error, numberRefusedTitle, numberRefusals)

/** The words for a number that could not be typed in. */
export function numberFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const failure = failureOf(error)
  if (failure?.code === 'letter-number-taken')
    return { title: numberRefusedTitle, text: numberTaken(String(failure.details.number ?? '')) }
  return numberRefusal(error) ?? errorText(error)
}
