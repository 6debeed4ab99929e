import {
  medicalRecommendationPapers,
  medicalRecommendationService,
} from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { requirementById } from '#shared/features/service-cases/case-papers.rules.ts'
import { correctionWindowOf } from '../medical-records/correction-window.ts'
import type { CaseBinding, ScanRight } from '../service-cases/case-binding.ts'
import { setOutcomePaper } from '../service-cases/case-outcomes.repository.ts'
import { inmateCaseOf, type LoadedCase } from '../service-cases/load-case.ts'
import { fileOutcome } from './file-outcome.ts'
import { mayVoid } from './may-void.ts'
import { voidPaperSummary } from './paper-summary.ts'

/** The head of the unit reads papers 1, 2 and 4; the record itself takes the right to health data. */
export function rightOfPaper(loaded: LoadedCase, requirementId: string): ScanRight {
  const { standard } = loaded.facts
  const paper =
    requirementById(standard, requirementId) ?? standard.lettersBack.find((letter) => letter.id === requirementId)
  const isRecord = paper !== undefined && 'kind' in paper && paper.kind === 'record'
  return {
    permission: isRecord ? 'view:health' : 'view:case-papers',
    reads: paper?.confidential === 'health' ? 'health' : 'identity',
  }
}

/** Minutes may speak of the patient's state; whoever sat in the session or decides after it reads them. */
export const rightOfMinutes: ScanRight = { permission: 'view:recommendations', reads: 'health' }

/** A medical recommendation as a case. */
export const recommendationBinding: CaseBinding = {
  serviceId: medicalRecommendationService,
  rightOfPaper,
  rightOfMinutes,
  subjectOf: (loaded) => ({ type: 'inmate', id: inmateCaseOf(loaded).row.inmate_id }),
  consentPapers: [medicalRecommendationPapers.application],
  mayVoid: async ({ db, actor, now }, paper) =>
    mayVoid(paper, actor, { now, correctionHours: (await correctionWindowOf(db)).correctionHours }),
  onVoid: voidPaperSummary,
  onAnswer: fileOutcome,
  onLetterBack: ({ db }, { row }, paperId) => setOutcomePaper(db, row.id, paperId),
}
