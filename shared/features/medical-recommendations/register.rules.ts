import type { CaseEvent, CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import { casePhase, isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { Instant } from '#shared/time/instant.ts'

/** Where a request lies now, seen from the unit: in whose house somebody has to act next. */
export const casePlaces = ['unit', 'kanwil', 'ditjenpas', 'outside', 'ended'] as const

export type CasePlace = (typeof casePlaces)[number]

/** How a request came out. Answered counts from the day the recommendation came, also while the hospital is still to be arranged. */
export const caseOutcomes = ['recommended', 'refused', 'withdrawn', 'cancelled'] as const

export type CaseOutcome = (typeof caseOutcomes)[number]

const outcomeAfter: Readonly<Partial<Record<CaseEvent['kind'], CaseOutcome>>> = {
  answered: 'recommended',
  refused: 'refused',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
}

export interface CaseExit {
  readonly outcome: CaseOutcome
  readonly at: Instant
}

/** What took the request off the list of those that wait for an answer; null while it waits. */
export function exitOf(events: readonly CaseEvent[]): CaseExit | null {
  const event = events.findLast(({ kind }) => outcomeAfter[kind] !== undefined)
  const outcome = event && outcomeAfter[event.kind]
  return event && outcome ? { outcome, at: event.at } : null
}

/** The last of its days: null while something may still happen. */
export function endedAt(events: readonly CaseEvent[]): Instant | null {
  return isEnded(casePhase(events)) ? (events.at(-1)?.at ?? null) : null
}

/** In whose house the request lies; a step that the unit itself takes keeps it at the unit. */
export function placeOf(facts: CaseFacts): CasePlace {
  const phase: CasePhase = casePhase(facts.events)
  if (isEnded(phase)) return 'ended'
  const turn = whoseTurn(facts)
  if (turn.kind !== 'post') return 'unit'
  return facts.standard.posts.find((post) => post.id === turn.post)?.level ?? 'outside'
}
