import { Failure } from '#shared/contract/failure.ts'
import type { CaseCommandRefusalCode } from '#shared/features/service-cases/case-command-refusals.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { Actor } from '../../core/context.ts'

/** Typed by the closed list that the pages have texts for. */
export function caseRefusal(reason: CaseCommandRefusalCode, details: Readonly<Record<string, string>> = {}): Failure {
  return new Failure('refused', { ...details, reason })
}

/** For a right that depends on what the call is about. @throws Failure forbidden */
export function requireCaseRight(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new Failure('forbidden')
}
