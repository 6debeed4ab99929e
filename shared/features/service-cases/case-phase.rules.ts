import type { CaseEvent, CaseEventKind, CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import type { ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import type { Instant } from '#shared/time/instant.ts'

/** The phase that an event leads into; null leaves the phase as it is. */
export const phaseAfter: Readonly<Record<CaseEventKind, CasePhase | null>> = {
  opened: 'preparing',
  'paper-advanced': null,
  'paper-attached': null,
  'paper-voided': null,
  'session-recorded': null,
  'session-skipped': null,
  approved: 'approved',
  returned: 'returned',
  resubmitted: 'preparing',
  sealed: 'sealed',
  'handed-over': 'outside',
  'outside-step-recorded': null,
  answered: 'answered',
  refused: 'refused',
  finished: 'done',
  cancelled: 'cancelled',
  withdrawn: 'cancelled',
}

/** Where a case stands: the history read from the beginning. */
export function casePhase(events: readonly CaseEvent[]): CasePhase {
  let phase: CasePhase = 'draft'
  for (const event of events) phase = phaseAfter[event.kind] ?? phase
  return phase
}

/** Whether nothing more can happen. */
export function isEnded(phase: CasePhase): boolean {
  return phase === 'done' || phase === 'refused' || phase === 'cancelled'
}

/** Events since the file was last handed over; what happened outside before a return has to happen again. */
function eventsOfThisRound(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const handedOver = events.findLastIndex((event) => event.kind === 'handed-over')
  return handedOver === -1 ? [] : events.slice(handedOver)
}

/** When a step was taken in the present round; null while it was not. */
export function outsideStepTakenAt(facts: CaseFacts, step: string): Instant | null {
  const taken = eventsOfThisRound(facts.events).find(
    (event) => event.kind === 'outside-step-recorded' && event.step === step,
  )
  return taken?.at ?? null
}

/** Steps of other offices, in order. */
export function outsideSteps(facts: CaseFacts): readonly ServiceStep[] {
  return facts.standard.steps.filter((step) => step.takenBy === 'record-outside-step')
}

/**
 * The step of another office that comes next; null when the last one is recorded. Offices often hear only of a later step, so
 * what lies before the furthest one recorded is taken as done.
 */
export function nextOutsideStep(facts: CaseFacts): ServiceStep | null {
  const steps = outsideSteps(facts)
  return steps[steps.findLastIndex((step) => outsideStepTakenAt(facts, step.id) !== null) + 1] ?? null
}

/** When the file last went to Kanwil; null while it has not. */
export function handedOverAt(facts: CaseFacts): Instant | null {
  return facts.events.findLast((event) => event.kind === 'handed-over')?.at ?? null
}
