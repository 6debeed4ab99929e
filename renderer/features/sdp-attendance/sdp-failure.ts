import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { importFailure } from '../inmate-import/import-failure.ts'
import { sdpMessages as words } from './sdp-attendance.messages.ts'

/** The words for a failed call of this feature; about the file itself those of every list. */
export function sdpFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? importFailure(error) ?? errorText(error)
}
