import type { CaseFacts, CaseRefusal } from '#shared/features/service-cases/case-facts.ts'
import { refuse } from '#shared/features/service-cases/case-guard.ts'
import { missingPapers } from '#shared/features/service-cases/case-papers.rules.ts'

/** A step cannot be taken while papers are missing that have their gate there or before; null: none are asked for. */
export function guardPapers(facts: CaseFacts, step: string | null): CaseRefusal | null {
  const missing = step === null ? [] : missingPapers(facts, step)
  return missing.length === 0 ? null : refuse('papers-missing', { requirements: missing.map((paper) => paper.id) })
}
