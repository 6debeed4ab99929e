import type { CaseEvent, CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { caseIn, event } from '#tests/unit/case-samples.ts'
import { shippedService } from '#tests/unit/reference-data.ts'

/** A service that the house handles itself: a complaint about the clinic. */
export const handledService: ServiceStandard = shippedService('pengaduan-layanan-kesehatan')

export const classified = event('clock-chosen', '2026-11-10', 'classify', { choice: 'without-oversight', reason: 'x' })
export const completionAsked = (date: string): CaseEvent => event('paused', date, null, { choice: 'completion-asked' })
export const joined = event('joined', '2026-11-17', null, { choice: 'duplicate', reason: 'x', linkedCaseId: 'other' })

export const taken = (step: string, date: string): CaseEvent =>
  event('step-taken', date, step, { id: `${step}-${date}`, note: 'x' })

/** Such a case in a phase, with what happened to it besides. */
export function handledIn(phase: CasePhase, ...more: readonly CaseEvent[]): CaseFacts {
  const facts = caseIn(phase, { standard: handledService, papers: [], session: null })
  const events = facts.events.map((one) => (one.kind === 'answered' ? { ...one, choice: 'answered' } : one))
  return { ...facts, events: [...events, ...more] }
}
