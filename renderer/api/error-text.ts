import { type ErrorCode, type ErrorDetails, errorStatuses } from '#shared/contract/errors.ts'
import { connectionMessages, type ErrorText, errorMessages } from './error.messages.ts'

export type { ErrorText } from './error.messages.ts'

interface KnownFailure {
  readonly code: ErrorCode
  readonly details: ErrorDetails
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorStatuses, value)
}

function isDetails(value: unknown): value is ErrorDetails {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The typed failure inside whatever was thrown: a procedure's error (`data`) or a failed file transfer (`details`). */
export function failureOf(error: unknown): KnownFailure | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !isErrorCode(error.code)) return null
  const carried = 'data' in error ? error.data : 'details' in error ? error.details : undefined
  return { code: error.code, details: isDetails(carried) ? carried : {} }
}

/** The words for anything that can be thrown at a screen. Never shows a raw message: those are for the log. */
export function errorText(error: unknown): ErrorText {
  const failure = failureOf(error)
  if (failure) return errorMessages[failure.code](failure.details)
  // `fetch` reports a host that is gone as a TypeError, in every browser.
  if (error instanceof TypeError) return connectionMessages.unreachable
  return errorMessages.internal({})
}
