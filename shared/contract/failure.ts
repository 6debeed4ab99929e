import type { ErrorCode, ErrorDetails } from './errors.ts'

/** An expected failure. Thrown anywhere in the core, it reaches the page as the typed error of the same code. */
export class Failure extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.details = details
  }
}
