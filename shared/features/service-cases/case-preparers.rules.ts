import type { CaseEventKind } from '#shared/features/service-cases/case-facts.ts'
import { requirementById } from '#shared/features/service-cases/case-papers.rules.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'

/** Who did what to a file, as far as it makes somebody its preparer. */
export interface PreparationDeed {
  readonly kind: CaseEventKind
  readonly accountId: string
  readonly requirementId: string | null
  readonly to: 'produced' | 'issued' | 'printed' | null
}

/**
 * Accounts that had a hand in a file, each once. Whoever approves may give his own covering letter its number: signing is his part of
 * the file, not its preparation.
 */
export function preparerIdsOf(deeds: readonly PreparationDeed[], standard: ServiceStandard): readonly string[] {
  const prepared = deeds.filter((deed) => isPreparation(deed, standard)).map((deed) => deed.accountId)
  return [...new Set(prepared)]
}

function isPreparation(deed: PreparationDeed, standard: ServiceStandard): boolean {
  switch (deed.kind) {
    case 'opened':
    case 'paper-attached':
    case 'resubmitted':
      return true
    case 'paper-advanced':
      return deed.to === 'produced' || !isApproversOwn(deed.requirementId, standard)
    default:
      return false
  }
}

function isApproversOwn(requirementId: string | null, standard: ServiceStandard): boolean {
  const requirement = requirementId === null ? null : requirementById(standard, requirementId)
  return requirement?.issuedBy.some((role) => standard.authority.approve?.includes(role) === true) ?? false
}
