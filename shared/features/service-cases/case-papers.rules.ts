import { conditionHolds } from '#shared/features/service-cases/case-conditions.rules.ts'
import type { CaseEvent, CaseFacts, OutsideSigner, PaperFact } from '#shared/features/service-cases/case-facts.ts'
import { presentRun } from '#shared/features/service-cases/case-phase.rules.ts'
import { fileLeavesWith } from '#shared/features/service-cases/case-stages.rules.ts'
import type { ServiceRequirement, ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { compareInstants, type Instant } from '#shared/time/instant.ts'

/** Whether a requirement of the standard applies to this case. */
export function appliesTo(requirement: ServiceRequirement, facts: CaseFacts): boolean {
  return conditionHolds(requirement.condition, facts)
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

/** The step that a paper has to wait for, as it happened; null while it has not. */
function waitedFor(facts: CaseFacts, step: string): CaseEvent | null {
  return presentRun(facts).findLast((event) => event.step === step) ?? null
}

/** Whether a paper cannot be begun yet: the receipt of an answer before there is an answer. */
export function isAhead({ after }: ServiceRequirement, facts: CaseFacts): boolean {
  return after !== null && waitedFor(facts, after) === null
}

/** Whether a paper came in after the step that it had to wait for: by the order of the history, by time where it tells none. */
function cameAfter(facts: CaseFacts, paper: PaperFact, step: string): boolean {
  const since = waitedFor(facts, step)
  if (since === null || paper.attachedAt === null) return false
  const came = facts.events.findLastIndex((event) => event.kind === 'paper-attached' && event.paperId === paper.id)
  return came === -1 ? paper.attachedAt >= since.at : came > facts.events.indexOf(since)
}

/** Copies of a required paper that are neither voided nor withdrawn, nor the receipt of an answer that no longer holds. */
export function livePapersOf(facts: CaseFacts, requirementId: string): readonly PaperFact[] {
  const after = requirementById(facts.standard, requirementId)?.after ?? null
  return facts.papers.filter(
    (paper) =>
      paper.requirementId === requirementId &&
      !paper.voided &&
      !paper.withdrawn &&
      (after === null || paper.attachedAt === null || cameAfter(facts, paper, after)),
  )
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
  const moments = livePapersOf(facts, requirement.id)
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

/** Whether a paper of the unit belongs to the file that goes out, and not to what follows the answer or an emergency. */
export function isOfUnitFile(requirement: ServiceRequirement, standard: ServiceStandard): boolean {
  const { steps } = standard
  const leaving = fileLeavesWith(standard)
  const gate = steps.findIndex((step) => step.id === requirement.gate)
  return requirement.owedBy === 'unit' && (leaving === null || gate <= steps.indexOf(leaving))
}

/**
 * What the published standard asks for: the unit's file and what the receiving offices add. Papers that the unit makes later (a report after
 * an emergency, a receipt) are nothing that an applicant has to bring.
 */
export const publishedRequirements = (standard: ServiceStandard): readonly ServiceRequirement[] =>
  standard.requirements.filter((one) => one.owedBy !== 'unit' || isOfUnitFile(one, standard))

/** The papers of this case that the unit sends out, in printed order. */
export function unitFileOf(facts: CaseFacts): readonly ServiceRequirement[] {
  return requirementsOf(facts).filter((requirement) => isOfUnitFile(requirement, facts.standard))
}

/** When the last paper of the unit's file came in signed; null while one is missing. */
export function unitFileCompletedAt(facts: CaseFacts): Instant | null {
  const owed = unitFileOf(facts)
  const moments = owed.map((requirement) => fulfilledAt(requirement, facts)).filter((at) => at !== null)
  if (moments.length < owed.length) return null
  return moments.toSorted(compareInstants).at(-1) ?? null
}
