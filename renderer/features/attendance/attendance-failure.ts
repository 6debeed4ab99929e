import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { formatDate } from '../../format/dates.ts'
import { attendanceMessages as words } from './attendance.messages.ts'

/** The words for a failed call of attendance. */
export function attendanceFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const { reason, on } = failureOf(error)?.details ?? {}
  const day = calendarDateSchema.safeParse(on)
  if (reason === 'locked' && day.success)
    return { title: words.refusedTitle, text: words.lockedOn(formatDate(day.data)) }
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
