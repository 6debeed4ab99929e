import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import { type CoachingFacts, coachingFactsSchema } from '#shared/features/coaching-programmes/coaching-facts.ts'
import type { ProgrammeRefusal } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { readResource } from '../../core/resources.ts'

export const refuse = (reason: ProgrammeRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** The file never changes while the application runs, and every sheet of attendance asks it. */
const factsByFolder = new Map<string, CoachingFacts>()

/** Kinds, reasons and days as the office keeps them. */
export function coachingFactsIn(folder: string): CoachingFacts {
  const known = factsByFolder.get(folder) ?? readResource(folder, 'reference-data/coaching.json', coachingFactsSchema)
  factsByFolder.set(folder, known)
  return known
}

/** What the kinds are called, for a history. */
export const kindNames = (folder: string): ReadonlyMap<string, string> =>
  new Map(coachingFactsIn(folder).kinds.map(({ id, title }) => [id, title] as const))
