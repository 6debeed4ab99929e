import { Failure } from '#shared/contract/failure.ts'
import type { RecommendationRefusalCode } from '#shared/features/medical-recommendations/recommendation-refusals.ts'

/** Typed by the closed list that the page has texts for. */
export function refusal(reason: RecommendationRefusalCode, details: Readonly<Record<string, string>> = {}): Failure {
  return new Failure('refused', { ...details, reason })
}
