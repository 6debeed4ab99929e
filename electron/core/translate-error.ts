import { randomBytes } from 'node:crypto'
import { ORPCError, ValidationError } from '@orpc/server'
import { errorStatuses } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { diskFailure } from './durable-file.ts'
import type { Log } from './log.ts'

/**
 * Turns whatever was thrown into a typed error of the contract. Unexpected ones keep their stack to the log's side of the door:
 * the page learns a reference number.
 */
export function translateError(error: unknown, log: Log, meta: ProcedureMeta, procedure: string): unknown {
  const failure = expectedFailure(error)
  if (failure && meta.errors.includes(failure.code)) return wire(failure)
  if (isAbort(error)) return error
  return wire(internalFailure(failure ?? error, log, procedure))
}

/** Recognises our own failures, refused input, and what a full or damaged disk makes of a write. */
export function expectedFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError)
    return new Failure('invalid-input', { fields: fieldsOf(error.cause) })
  return diskFailure(error)
}

export function internalFailure(error: unknown, log: Log, procedure: string): Failure {
  const reference = randomBytes(4).toString('hex')
  log.error('internal', {
    reference,
    procedure,
    name: error instanceof Error ? error.name : typeof error,
    code: error instanceof Error && 'code' in error ? String(error.code) : null,
    place: placeOf(error),
  })
  return new Failure('internal', { reference })
}

/** The first line of our own code in the stack: enough to find the fault, nothing personal. */
function placeOf(error: unknown): string | null {
  const line =
    error instanceof Error ? error.stack?.split('\n').find((text) => /(electron|shared|main)\//.test(text)) : null
  return (
    /([\w.-]+):(\d+):\d+\)?$/
      .exec(line ?? '')
      ?.slice(1, 3)
      .join(':') ?? null
  )
}

function fieldsOf(error: ValidationError): string {
  const paths = error.issues.map((issue) =>
    (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  )
  return [...new Set(paths)].slice(0, 20).join(',')
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

const wire = (failure: Failure) =>
  new ORPCError(failure.code, {
    status: errorStatuses[failure.code],
    message: failure.code,
    data: failure.details,
    defined: true,
  })
