export { type Client, clientOf } from '#electron/demo/core-client.ts'

import { ORPCError } from '@orpc/client'
import type { ErrorCode } from '#shared/contract/errors.ts'

/** The code of the typed error that a call ends with; fails the test when it succeeds. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ code: ErrorCode; details: Record<string, unknown> }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError)
      return { code: error.code as ErrorCode, details: (error.data ?? {}) as Record<string, unknown> }
    throw error
  }
  throw new Error('the call succeeded although it should have been refused')
}
