import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { printingMessages as words } from './printing.messages.ts'

const notIssued: readonly unknown[] = ['letter-not-issued', 'letter-voided']

/** The words for a paper that was not printed. */
export function printFailure(error: unknown): ErrorText {
  const failure = failureOf(error)
  return failure?.code === 'refused' && notIssued.includes(failure.details.reason) ? words.notIssued : errorText(error)
}
