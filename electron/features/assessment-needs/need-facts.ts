import { Failure } from '#shared/contract/failure.ts'
import type { NeedRefusal } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { type NeedFacts, needFactsSchema } from '#shared/features/assessment-needs/need-facts.ts'
import { readResource } from '../../core/resources.ts'

export const refuse = (reason: NeedRefusal): Failure => new Failure('refused', { reason })

/** The file never changes while the application runs. */
const factsByFolder = new Map<string, NeedFacts>()

/** Which needs there are and what tells of them, as the office keeps them. */
export function needFactsIn(folder: string): NeedFacts {
  const known =
    factsByFolder.get(folder) ?? readResource(folder, 'reference-data/assessment-needs.json', needFactsSchema)
  factsByFolder.set(folder, known)
  return known
}

/** What the needs are called, for a history. */
export const needNames = (folder: string): ReadonlyMap<string, string> =>
  new Map(needFactsIn(folder).needs.map(({ id, title }) => [id, title] as const))

/** @throws Failure refused (unknown-need) */
export function requireNeeds(folder: string, needs: readonly string[]): void {
  const known = needNames(folder)
  if (needs.some((need) => !known.has(need))) throw refuse('unknown-need')
}
