import { medicalRecommendationPapers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import type { PaperRow } from '../service-cases/service-cases.repository.ts'

/** The medical record is corrected by who entered it or who holds the right to; the other papers by whoever prepares the request. */
export function mayVoid(
  paper: PaperRow,
  actor: Actor,
  time: { readonly now: Instant; readonly correctionHours: number },
): boolean {
  if (paper.requirement_id !== medicalRecommendationPapers.medicalRecord) return true
  const byId = paper.attached_by ?? paper.created_by
  return mayCorrectRecord({ byId, at: instantSchema.parse(paper.attached_at ?? paper.created_at) }, actor, time)
}
