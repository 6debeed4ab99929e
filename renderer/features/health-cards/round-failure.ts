import { type ErrorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { medicalRecordFailure } from '../medical-records/medical-record-failure.ts'
import { healthCardMessages } from './health-cards.messages.ts'
import { roundMessages as words } from './monthly-round.messages.ts'

/** The words for a failed call of the round or of a card. */
export function roundFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const { reason, by } = failureOf(error)?.details ?? {}
  if (reason === 'row-exists' && typeof by === 'string') return { title: words.refusedTitle, text: words.rowExists(by) }
  return (
    refusalText(error, words.refusedTitle, words.refusals) ??
    refusalText(error, healthCardMessages.refusedTitle, healthCardMessages.refusals) ??
    medicalRecordFailure(error)
  )
}
