import { Failure } from '#shared/contract/failure.ts'
import type { RecommendationRefusalCode } from '#shared/features/medical-recommendations/recommendation-refusals.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { Actor } from '../../core/context.ts'

/** Typed by the closed list that the page has texts for. */
export function refusal(reason: RecommendationRefusalCode, details: Readonly<Record<string, string>> = {}): Failure {
  return new Failure('refused', { ...details, reason })
}

/** For a right that depends on what the call is about. @throws Failure forbidden */
export function requireRight(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new Failure('forbidden')
}
