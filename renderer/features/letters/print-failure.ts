import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { letterRegisterMessages as words } from './letters.messages.ts'

/** The words for a letter that was not printed. */
export function printFailure(error: unknown): ErrorText {
  const failure = failureOf(error)
  const isNotIssued = failure?.code === 'refused' && failure.details.reason === 'letter-not-issued'
  return isNotIssued ? words.notIssued : errorText(error)
}
