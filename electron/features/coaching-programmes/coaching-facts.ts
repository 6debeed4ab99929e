import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import { coachingFactsSchema } from '#shared/features/coaching-programmes/coaching-facts.ts'
import type { ProgrammeRefusal } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { readResource } from '../../core/resources.ts'

export const refuse = (reason: ProgrammeRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** Kinds, reasons and days as the office keeps them. */
export const coachingFactsIn = (folder: string) =>
  readResource(folder, 'reference-data/coaching.json', coachingFactsSchema)
