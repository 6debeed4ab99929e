import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { referralRefusalMessages } from './referral-refusals.messages.ts'
import { referralMessages as words } from './referrals.messages.ts'

const known = { ...refusalMessages, ...referralRefusalMessages }

/** The words for a failed call of this feature; a result is filed as a visit, so the record may refuse as well. */
export function referralFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, known) ?? errorText(error)
}
