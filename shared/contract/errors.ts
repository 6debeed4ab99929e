import { z } from 'zod'

/**
 * Every failure a person can meet, with the HTTP status that carries it. The renderer owns one complete Indonesian text per code
 * (a missing one does not compile). Anything not on this list reaches the page as `internal` with a reference number only.
 */
export const errorStatuses = {
  'not-signed-in': 401,
  'session-locked': 423,
  forbidden: 403,
  'not-on-this-computer': 403,
  'invalid-input': 422,
  'not-found': 404,
  'changed-meanwhile': 409,
  'key-reused': 409,
  'shown-once': 409,
  refused: 409,
  'second-person-needed': 403,
  'wrong-password': 401,
  'wait-before-retry': 429,
  'password-change-needed': 403,
  'password-too-weak': 422,
  'name-taken': 409,
  'last-administrator': 409,
  'recovery-code-wrong': 422,
  'setup-done': 409,
  'setup-needed': 409,
  'data-folder-in-use': 409,
  'not-training-data': 409,
  'database-damaged': 500,
  'database-newer': 409,
  'keyring-damaged': 500,
  'key-changing': 409,
  'restart-needed': 409,
  'disk-full': 507,
  'disk-read-only': 507,
  'file-too-large': 413,
  'file-type-refused': 415,
  'file-empty': 422,
  'file-damaged': 500,
  'letter-character-missing': 422,
  'letter-number-taken': 409,
  'place-missing': 409,
  'place-read-only': 409,
  'place-full': 507,
  'place-changed': 409,
  'file-too-large-for-place': 413,
  'printer-missing': 409,
  cancelled: 499,
  internal: 500,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatuses

export const errorCodes = Object.keys(errorStatuses) as readonly ErrorCode[]

/** Facts that complete the text of an error: numbers, codes and file names typed by the reader; never content of a record. */
export const errorDetailsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

export type ErrorDetails = Readonly<Record<string, string | number>>
