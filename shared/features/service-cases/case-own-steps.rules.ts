import type { CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import { phaseBefore, stageCommands } from '#shared/features/service-cases/case-stages.rules.ts'
import { isOwnStep, stepApplies, stepSettledAt } from '#shared/features/service-cases/case-steps.rules.ts'
import type { CaseCommandKind, ServiceStandard, ServiceStep } from '#shared/features/service-cases/service-standard.ts'

/** The stage that a step of the house has to be done before: the next one in the file; null behind the last. */
function stageBehind({ steps }: ServiceStandard, step: ServiceStep): CaseCommandKind | null {
  const later = steps.slice(steps.indexOf(step) + 1)
  return later.find(({ takenBy }) => stageCommands.some((command) => command === takenBy))?.takenBy ?? null
}

/** The phase in which a step of the house is taken: the one that the next stage of the file is taken from. */
export function phaseOfOwnStep(standard: ServiceStandard, step: ServiceStep): CasePhase | null {
  const stage = stageBehind(standard, step)
  return stage === null ? null : phaseBefore(standard, stage)
}

/** The steps of the house in one phase of this case, in the order in which they are taken. */
export function ownStepsIn(facts: CaseFacts, phase: CasePhase): readonly ServiceStep[] {
  const { standard } = facts
  return standard.steps.filter(
    (step) => isOwnStep(step) && phaseOfOwnStep(standard, step) === phase && stepApplies(step, facts),
  )
}

/** The first of them that was neither taken nor passed over; null when nothing is left. */
export function nextOwnStep(facts: CaseFacts, phase: CasePhase): ServiceStep | null {
  return ownStepsIn(facts, phase).find((step) => stepSettledAt(step, facts) === null) ?? null
}

/** Steps of the house that hold up a stage. `outcome`: of the answer that is about to be given; steps of another outcome then hold up nothing. */
export function openOwnSteps(
  facts: CaseFacts,
  stage: CaseCommandKind,
  outcome: string | null = null,
): readonly ServiceStep[] {
  return facts.standard.steps.filter(
    (step) =>
      isOwnStep(step) &&
      stageBehind(facts.standard, step) === stage &&
      stepApplies(step, facts) &&
      (outcome === null || step.outcomes === null || step.outcomes.includes(outcome)) &&
      stepSettledAt(step, facts) === null,
  )
}
