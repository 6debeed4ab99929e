import type {
  CaseCommand,
  CaseContext,
  CaseFacts,
  CaseRefusal,
  CaseRefusalDetails,
} from '#shared/features/service-cases/case-facts.ts'
import type { CaseRefusalCode } from '#shared/features/service-cases/case-refusal-codes.ts'
import type { CaseCommandKind } from '#shared/features/service-cases/service-standard.ts'
import type { Instant } from '#shared/time/instant.ts'

/** A guard says why a command cannot be done although the phase would allow it; null lets it pass. */
export type Guard<Kind extends CaseCommandKind> = (
  facts: CaseFacts,
  command: Extract<CaseCommand, { readonly kind: Kind }>,
  context: CaseContext,
) => CaseRefusal | null

/** Builds a refusal. */
export function refuse(code: CaseRefusalCode, details: CaseRefusalDetails = {}): CaseRefusal {
  return { ok: false, code, details }
}

/** What history has to be able to explain needs a reason. */
export function guardReason(command: { readonly reason: string }): CaseRefusal | null {
  return command.reason.trim() === '' ? refuse('reason-missing') : null
}

/** Nothing is recorded before it has happened. */
export function guardTime(at: Instant | null, context: CaseContext): CaseRefusal | null {
  return at !== null && at > context.now ? refuse('time-in-future') : null
}
