import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf } from '../../api/refusal-text.ts'
import { backupFailureWords, backupRefusals, unknownBackupFailure } from './backups.messages.ts'

/** The words for a failed call: a reason of this feature, else the general text. */
export function backupFailure(error: unknown): ErrorText {
  return refusalOf(error, backupRefusals) ?? errorText(error)
}

/** What a code in the status means. */
export const failureWords = (code: string): string => backupFailureWords[code] ?? unknownBackupFailure
