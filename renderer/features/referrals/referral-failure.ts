import { failureTextOf } from '../../api/refusal-text.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { referralRefusalMessages } from './referral-refusals.messages.ts'
import { referralMessages as words } from './referrals.messages.ts'

const known = { ...refusalMessages, ...referralRefusalMessages }

/** The words for a failed call of this feature; a result is filed as a visit, so the record may refuse as well. */
export const referralFailure = failureTextOf(words.refusedTitle, known)
