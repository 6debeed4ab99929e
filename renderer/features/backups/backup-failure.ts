import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { backupFailureWords, backupRefusals, unknownBackupFailure } from './backups.messages.ts'

/** The words for a failed call: a reason of this feature, else the general text. */
export function backupFailure(error: unknown): ErrorText {
  const reason = failureOf(error)?.details.reason
  return (typeof reason === 'string' ? backupRefusals[reason] : undefined) ?? errorText(error)
}

/** What a code in the status means. */
export const failureWords = (code: string): string => backupFailureWords[code] ?? unknownBackupFailure
