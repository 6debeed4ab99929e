import { countCaseTerm, leftOf } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseEventKind, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { appliesTo, fulfilledAt } from '#shared/features/service-cases/case-papers.rules.ts'
import { firstStage } from '#shared/features/service-cases/case-stages.rules.ts'
import { isOwnStep, stepApplies, stepSettledAt } from '#shared/features/service-cases/case-steps.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { ServiceRequirement, ServiceStep, ServiceTerm } from '#shared/features/service-cases/service-standard.ts'
import type { CountedTerm, TermUnit } from '#shared/time/count-term.ts'
import { compareInstants, type Instant } from '#shared/time/instant.ts'

/** The clock of one step, or of one paper that has a clock of its own. */
export interface PartClock extends CountedTerm {
  readonly begunAt: Instant
  readonly amount: number
  readonly unit: TermUnit
  /** When the step was taken or the paper came in; the clock is judged by it. */
  readonly doneAt: Instant | null
  readonly workingDaysLeft: number
  readonly hoursLeft: number | null
  readonly late: boolean
}

/** Events that put a case onto a desk anew. */
const restarts: readonly CaseEventKind[] = ['opened', 'returned', 'resubmitted', 'reopened']

/** The clock of a step that is being worked on or was taken; null without one, and while it is still ahead. */
export function stepClock(facts: CaseFacts, step: ServiceStep, now: Instant): PartClock | null {
  if (step.term === null || !stepApplies(step, facts)) return null
  const turn = whoseTurn(facts)
  const isCurrent = turn.kind !== 'nobody' && turn.step === step.id
  const doneAt = isCurrent ? null : stepSettledAt(step, facts)
  if (!isCurrent && doneAt === null) return null
  const begunAt = stepBegunAt(facts, step)
  return begunAt === null ? null : partClock(facts, { begunAt, term: step.term, doneAt }, now)
}

/** The clock of a paper; null without one, and before what starts it. */
export function requirementClock(facts: CaseFacts, requirement: ServiceRequirement, now: Instant): PartClock | null {
  const { term } = requirement
  if (term === null || !appliesTo(requirement, facts)) return null
  const begunAt = facts.events.findLast((event) => event.kind === term.since)?.at
  if (begunAt === undefined) return null
  return partClock(facts, { begunAt, term, doneAt: fulfilledAt(requirement, facts) }, now)
}

function partClock(
  facts: CaseFacts,
  part: { readonly begunAt: Instant; readonly term: ServiceTerm; readonly doneAt: Instant | null },
  now: Instant,
): PartClock {
  const { begunAt, term, doneAt } = part
  const until = doneAt ?? now
  const counted = countCaseTerm(facts, { startedAt: begunAt, term, extendedBy: 0, until })
  const left = leftOf(facts, counted, until)
  return { ...counted, ...left, begunAt, amount: term.amount, unit: term.unit, doneAt }
}

/** When everything before a step was done: the last of the earlier steps, or what put the case back onto a desk. */
function stepBegunAt(facts: CaseFacts, step: ServiceStep): Instant | null {
  const steps = facts.standard.steps.map((one) => one.id)
  const place = steps.indexOf(step.id)
  const gathering = facts.standard.steps.findIndex((one) => one.id === firstStage(facts.standard)?.id)
  const round = facts.events.findLastIndex((event) => event.kind === 'returned' || event.kind === 'reopened')
  const present = facts.events.slice(Math.max(round, 0))
  const moments = present.flatMap((event, at) => {
    const index = event.step === null ? -1 : steps.indexOf(event.step)
    const isPaper = event.kind.startsWith('paper-')
    // Papers that come in later, such as the report after an emergency, begin no step of another office.
    if (isPaper && place > gathering && gathering !== -1) return []
    // What the house does again begins nothing anew.
    const own = facts.standard.steps[index]
    if (own !== undefined && isOwnStep(own) && present.slice(0, at).some(({ step: id }) => id === own.id)) return []
    return restarts.includes(event.kind) || (index !== -1 && index < place) ? [event.at] : []
  })
  return moments.toSorted(compareInstants).at(-1) ?? facts.startedAt
}
