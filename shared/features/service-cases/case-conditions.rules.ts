import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import type { ServiceCondition, ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import type { Role } from '#shared/people/roles.ts'

/** Whether a part of the standard with this condition belongs to the case. */
export function conditionHolds(
  condition: ServiceCondition | null,
  { standard, emergency, conditions }: Pick<CaseFacts, 'standard' | 'emergency' | 'conditions'>,
): boolean {
  if (condition === null) return true
  const fact = standard.facts.find(({ id }) => id === condition.fact)
  const isSo = fact?.from.kind === 'emergency' ? emergency !== null : conditions.includes(condition.fact)
  return isSo === condition.holds
}

/** The facts that are asked when a case is opened, in the order of the standard. */
export function askedFacts({ facts }: ServiceStandard) {
  return facts.filter(({ from }) => from.kind === 'asked')
}

/** Facts that hold: those answered with yes, and those that the unit's own people decide. */
export function holdingFacts(
  { facts }: ServiceStandard,
  answers: Readonly<Record<string, boolean>>,
  heldRoles: ReadonlySet<Role>,
): readonly string[] {
  return facts
    .filter(({ id, from }) => (from.kind === 'role-held' ? heldRoles.has(from.role) : answers[id] === true))
    .map(({ id }) => id)
}

/** What is wrong with the answers given at an opening: asked and not answered, or answered and never asked; empty when nothing is. */
export function faultyAnswers(
  standard: ServiceStandard,
  answers: Readonly<Record<string, boolean>>,
): readonly string[] {
  const asked = askedFacts(standard).map(({ id }) => id)
  return [
    ...asked.filter((id) => answers[id] === undefined),
    ...Object.keys(answers).filter((id) => !asked.includes(id)),
  ]
}
