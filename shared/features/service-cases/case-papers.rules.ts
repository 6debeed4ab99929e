import type { CaseFacts, OutsideSigner, PaperFact } from '#shared/features/service-cases/case-facts.ts'
import type { ServiceRequirement, ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { compareInstants, type Instant } from '#shared/time/instant.ts'

/** Whether a requirement of the standard applies to this case. */
export function appliesTo(requirement: ServiceRequirement, facts: CaseFacts): boolean {
  switch (requirement.condition) {
    case null:
      return true
    case 'emergency':
      return facts.emergency !== null
    case 'not-emergency':
      return facts.emergency === null
    case 'no-doctor-in-unit':
      return facts.conditions.includes('no-doctor-in-unit')
  }
}

/** The requirements of this case, in printed order. */
export function requirementsOf(facts: CaseFacts): readonly ServiceRequirement[] {
  return facts.standard.requirements
    .filter((requirement) => appliesTo(requirement, facts))
    .toSorted((left, right) => left.number - right.number)
}

/** A requirement of the standard by its id. */
export function requirementById(standard: ServiceStandard, id: string): ServiceRequirement | null {
  return standard.requirements.find((requirement) => requirement.id === id) ?? null
}

/** Copies of a required paper that are neither voided nor withdrawn. */
export function livePapersOf(facts: CaseFacts, requirementId: string): readonly PaperFact[] {
  return facts.papers.filter((paper) => paper.requirementId === requirementId && !paper.voided && !paper.withdrawn)
}

/** Parts of an outside signer that the requirement asks for and that are blank. */
export function missingSignerFields(requirement: ServiceRequirement, signer: OutsideSigner): readonly string[] {
  return (requirement.acceptsOutside?.fields ?? []).filter((field) => signer[field].trim() === '')
}

/**
 * Whether a copy fulfils its requirement. A letter that was only produced, issued or printed never does: it counts when the
 * signed original has come back as a scan.
 */
export function paperCounts(requirement: ServiceRequirement, paper: PaperFact): boolean {
  if (paper.requirementId !== requirement.id || paper.voided || paper.withdrawn || paper.attachedAt === null)
    return false
  if (requirement.counts === 'when-signed' && paper.state !== 'signed') return false
  if (paper.outsideSigner === null) return true
  return requirement.acceptsOutside !== null && missingSignerFields(requirement, paper.outsideSigner).length === 0
}

/** When a requirement was fulfilled: by the first copy that counts, so that a better scan does not move the clock. */
export function fulfilledAt(requirement: ServiceRequirement, facts: CaseFacts): Instant | null {
  const moments = facts.papers
    .filter((paper) => paperCounts(requirement, paper))
    .map((paper) => paper.attachedAt)
    .filter((at) => at !== null)
    .toSorted(compareInstants)
  return moments[0] ?? null
}

/**
 * Requirements still missing, in printed order. With `atHop` (the id of a step) only those whose gate lies at that step or
 * before it; without it every paper of the case, those that are merely awaited from others too.
 */
export function missingPapers(facts: CaseFacts, atHop?: string): readonly ServiceRequirement[] {
  const missing = requirementsOf(facts).filter((requirement) => fulfilledAt(requirement, facts) === null)
  if (atHop === undefined) return missing
  const stepIds = facts.standard.steps.map((step) => step.id)
  const hop = stepIds.indexOf(atHop)
  return missing.filter((requirement) => requirement.gate !== null && stepIds.indexOf(requirement.gate) <= hop)
}

/** When the last paper owed by the unit came in signed; null while one is missing. */
export function unitFileCompletedAt(facts: CaseFacts): Instant | null {
  const owed = requirementsOf(facts).filter((requirement) => requirement.owedBy === 'unit')
  const moments = owed.map((requirement) => fulfilledAt(requirement, facts)).filter((at) => at !== null)
  if (moments.length < owed.length) return null
  return moments.toSorted(compareInstants).at(-1) ?? null
}

/** Whether every paper that the unit owes lies here, signed. */
export function isUnitFileComplete(facts: CaseFacts): boolean {
  return unitFileCompletedAt(facts) !== null
}
