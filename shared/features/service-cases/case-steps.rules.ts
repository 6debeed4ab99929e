import { conditionHolds } from '#shared/features/service-cases/case-conditions.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { fulfilledAt, requirementById } from '#shared/features/service-cases/case-papers.rules.ts'
import {
  answerOf,
  isBehindAnswer,
  outsideStepTakenAt,
  presentRun,
  workingRun,
} from '#shared/features/service-cases/case-phase.rules.ts'
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
  // The first time: what is done again moves no clock.
  if (isOwnStep(step)) return takenEventOf(step, facts)?.at ?? null
  const events = step.takenBy === 'record-coordination' ? presentRun(facts) : facts.events
  return events.findLast((event) => event.step === step.id)?.at ?? null
}

/** Whether the house takes the step itself, in the order of the file: with a note, or by choosing the clock of the case. */
export function isOwnStep({ takenBy }: ServiceStep): boolean {
  return takenBy === 'take-step' || takenBy === 'choose-clock'
}

function takenEventOf(step: ServiceStep, facts: CaseFacts) {
  return workingRun(facts).find(
    (event) => (event.kind === 'step-taken' || event.kind === 'clock-chosen') && event.step === step.id,
  )
}

/** When a step of the house was passed over; null for one that was not, or was taken after all. */
export function stepSkippedAt(step: ServiceStep, facts: CaseFacts): Instant | null {
  if (!isOwnStep(step) || takenEventOf(step, facts) !== undefined) return null
  return workingRun(facts).find((event) => event.kind === 'step-skipped' && event.step === step.id)?.at ?? null
}

/** When nothing was left to do about a step: it was taken, or passed over. */
export function stepSettledAt(step: ServiceStep, facts: CaseFacts): Instant | null {
  return stepTakenAt(step, facts) ?? stepSkippedAt(step, facts)
}

/**
 * Whether a step belongs to what follows an answer. Talks and papers may come in any order, the steps of the house and of the office come
 * in that of the file.
 */
export function isFollowUp(step: ServiceStep, { steps }: Pick<ServiceStandard, 'steps'>): boolean {
  if (step.takenBy === 'record-coordination' || step.paper !== null) return true
  return (isOwnStep(step) || step.takenBy === 'record-outside-step') && isBehindAnswer(step, { steps })
}

/** What has to follow an answer before the case may be closed, in order. */
export function followUpSteps(facts: CaseFacts): readonly ServiceStep[] {
  return facts.standard.steps.filter((step) => isFollowUp(step, facts.standard) && stepApplies(step, facts))
}

/** The first of these that is still to come; null when all are done. */
export function nextFollowUpStep(facts: CaseFacts): ServiceStep | null {
  const steps = followUpSteps(facts)
  const furthest = steps.findLastIndex((step) => stepSettledAt(step, facts) !== null)
  // Of other offices only a later step is heard of at times; what lies before it is taken as done.
  const isAssumed = (step: ServiceStep, index: number) => step.takenBy === 'record-outside-step' && index < furthest
  return steps.find((step, index) => stepSettledAt(step, facts) === null && !isAssumed(step, index)) ?? null
}
