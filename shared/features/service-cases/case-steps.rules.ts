import { conditionHolds } from '#shared/features/service-cases/case-conditions.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { fulfilledAt, requirementById } from '#shared/features/service-cases/case-papers.rules.ts'
import { answerOf, outsideStepTakenAt, presentRun } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CaseCommandKind, ServiceStandard, ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import type { Instant } from '#shared/time/instant.ts'

/** The step that a command takes; for a paper the step that is taken by exactly this one. */
export function stepTakenBy(
  standard: ServiceStandard,
  kind: CaseCommandKind,
  requirementId: string | null = null,
): ServiceStep | null {
  const steps = standard.steps.filter((step) => step.takenBy === kind)
  return (
    steps.find((step) => step.paper !== null && step.paper === requirementId) ??
    steps.find((step) => step.paper === null) ??
    null
  )
}

/** Whether a step belongs to this case: some exist for one outcome of the answer only, or under a condition. */
export function stepApplies(step: ServiceStep, facts: CaseFacts): boolean {
  if (!conditionHolds(step.condition, facts)) return false
  const choice = answerOf(facts)?.choice ?? null
  return step.outcomes === null || choice === null || step.outcomes.includes(choice)
}

/** When a step was taken; null while it was not. */
export function stepTakenAt(step: ServiceStep, facts: CaseFacts): Instant | null {
  if (step.takenBy === 'record-outside-step') return outsideStepTakenAt(facts, step.id)
  if (step.paper !== null) {
    const requirement = requirementById(facts.standard, step.paper)
    return requirement === null ? null : fulfilledAt(requirement, facts)
  }
  const events = step.takenBy === 'record-coordination' ? presentRun(facts) : facts.events
  return events.findLast((event) => event.step === step.id)?.at ?? null
}

/** Whether a step belongs to what the unit does with an answer; these may be taken in any order. */
export function isFollowUp(step: ServiceStep): boolean {
  return step.takenBy === 'record-coordination' || step.paper !== null
}

/** What has to follow an answer before the case may be closed, in order. */
export function followUpSteps(facts: CaseFacts): readonly ServiceStep[] {
  return facts.standard.steps.filter(isFollowUp).filter((step) => stepApplies(step, facts))
}

/** The first of these that is still to come; null when all are done. */
export function nextFollowUpStep(facts: CaseFacts): ServiceStep | null {
  return followUpSteps(facts).find((step) => stepTakenAt(step, facts) === null) ?? null
}
