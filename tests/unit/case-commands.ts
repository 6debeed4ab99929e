import type { CaseCommand, CaseContext, CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import type { CaseRefusalCode } from '#shared/features/service-cases/case-refusal-codes.ts'
import { caseIn, doctorElsewhere, paper, unitPapers } from '#tests/unit/case-samples.ts'

/** Expected outcome, why, the phase of the case, how it differs from a complete one, the command and who gives it. */
export type Row = readonly [CaseRefusalCode | 'ok', string, CasePhase, Partial<CaseFacts>, CaseCommand, CaseContext]

export const attach = (requirementId: string, paperId: string | null = null): CaseCommand => ({
  kind: 'attach-paper',
  requirementId,
  paperId,
  outsideSigner: null,
})
export const byOutside = (change: object): CaseCommand => ({
  kind: 'attach-paper',
  requirementId: 'doctor-letter',
  paperId: null,
  outsideSigner: { ...doctorElsewhere, ...change },
})
export const advance = (requirementId: string, to: 'produced' | 'issued' | 'printed'): CaseCommand => ({
  kind: 'advance-paper',
  requirementId,
  to,
})
export const approve: CaseCommand = { kind: 'approve' }
export const without = (requirementId: string) => unitPapers.filter((entry) => entry.requirementId !== requirementId)
export const only = (requirementId: string, change: object) => [...without(requirementId), paper(requirementId, change)]
export const draftLetter = { state: 'produced', attachedAt: null } as const
export const issuedLetter = { state: 'issued', attachedAt: null } as const
export const printedLetter = { state: 'printed', attachedAt: null } as const
export const standard = caseIn('draft').standard
