import { conditionHolds } from '#shared/features/service-cases/case-conditions.rules.ts'
import type { CaseEvent, CaseEventKind, CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import { hasStage } from '#shared/features/service-cases/case-stages.rules.ts'
import type { ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import type { Instant } from '#shared/time/instant.ts'

/** The phase that an event leads into; null leaves the phase as it is. */
const phaseAfter: Readonly<Record<CaseEventKind, CasePhase | null>> = {
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
  coordinated: null,
  finished: 'done',
  cancelled: 'cancelled',
  withdrawn: 'cancelled',
  reopened: null,
  paused: null,
  resumed: null,
  extended: null,
  'extension-withdrawn': null,
  'step-taken': null,
  'step-skipped': null,
  'clock-chosen': null,
  lapsed: 'cancelled',
  joined: 'cancelled',
  parted: null,
}

/** Where an event leads; a reopening says so itself, since that is data of the service. */
const phaseOf = (event: CaseEvent): CasePhase | null => event.leadsTo ?? phaseAfter[event.kind]

/** Where a case stands: the history read from the beginning. */
export function casePhase(events: readonly CaseEvent[]): CasePhase {
  let phase: CasePhase = 'draft'
  let beforeJoining: CasePhase = phase
  for (const event of events) {
    if (event.kind === 'joined') beforeJoining = phase
    phase = event.kind === 'parted' ? beforeJoining : (phaseOf(event) ?? phase)
  }
  return phase
}

/** The case that this one was joined to and is still part of; null for one that stands by itself. */
export function joinedTo(events: readonly CaseEvent[]): string | null {
  const last = events.findLast(({ kind }) => kind === 'joined' || kind === 'parted')
  return last?.linkedCaseId ?? null
}

/** Whether an event closed the case. */
export function isEnd(event: CaseEvent): boolean {
  const phase = phaseOf(event)
  return phase !== null && isEnded(phase)
}

/** Whether the case is closed; only a reopening goes on from there. */
export function isEnded(phase: CasePhase): boolean {
  return phase === 'done' || phase === 'refused' || phase === 'cancelled'
}

/** Where a case that has ended goes on when it is taken up again; null while it runs, and where its service does not provide it. */
export function reopeningOf({ standard, events }: Pick<CaseFacts, 'standard' | 'events'>) {
  const phase = casePhase(events)
  if (phase !== 'done' && phase !== 'refused' && phase !== 'cancelled') return null
  return standard.reopening?.[phase] ?? null
}

/**
 * Events since the file was last handed over; what happened outside before a return has to happen again. Where nothing is handed over a
 * round begins with the case and with every new beginning.
 */
function eventsOfThisRound({ standard, events }: CaseFacts): readonly CaseEvent[] {
  const isBeginning = hasStage(standard, 'hand-over')
    ? ({ kind }: CaseEvent) => kind === 'handed-over'
    : ({ kind, leadsTo }: CaseEvent) => kind === 'opened' || kind === 'resubmitted' || leadsTo === 'preparing'
  const start = events.findLastIndex(isBeginning)
  return start === -1 ? [] : events.slice(start)
}

/** When a step was taken in the present round; null while it was not. */
export function outsideStepTakenAt(facts: CaseFacts, step: string): Instant | null {
  const taken = eventsOfThisRound(facts).find((event) => event.kind === 'outside-step-recorded' && event.step === step)
  return taken?.at ?? null
}

/** Steps of other offices that belong to this case, in order. */
export function outsideSteps(facts: CaseFacts): readonly ServiceStep[] {
  return facts.standard.steps.filter(
    (step) => step.takenBy === 'record-outside-step' && conditionHolds(step.condition, facts),
  )
}

/** Whether a step stands behind the answer in the file: it is taken when there is one. */
export function isBehindAnswer(step: ServiceStep, { steps }: Pick<CaseFacts['standard'], 'steps'>): boolean {
  const answer = steps.findIndex(({ takenBy }) => takenBy === 'record-answer')
  return answer !== -1 && answer < steps.indexOf(step)
}

/**
 * The step of another office before the answer that comes next; null when the last one is recorded. Offices often hear only of a later step, so
 * what lies before the furthest one recorded is taken as done.
 */
export function nextOutsideStep(facts: CaseFacts): ServiceStep | null {
  const steps = outsideSteps(facts).filter((step) => !isBehindAnswer(step, facts.standard))
  return steps[steps.findLastIndex((step) => outsideStepTakenAt(facts, step.id) !== null) + 1] ?? null
}

/** The step of another office at which the file may be sent back now, where the service names such steps; null where it names none or all are past. */
export function sendingBackStep(facts: CaseFacts): ServiceStep | null {
  const next = nextOutsideStep(facts)
  if (next === null || casePhase(facts.events) !== 'outside') return null
  const { steps } = facts.standard
  return steps.slice(steps.indexOf(next)).find(({ sendsBack }) => sendsBack) ?? null
}

/** Events since the case was last taken up again before its answer; all of them where it never was. */
export function presentRun({ events }: CaseFacts): readonly CaseEvent[] {
  return events.slice(events.findLastIndex(({ leadsTo }) => leadsTo !== null && leadsTo !== 'answered') + 1)
}

/**
 * Events in which a step of the house counts: all since the case was taken up again after an answer. One that was only called off and goes
 * on keeps what was done.
 */
export function workingRun({ events }: CaseFacts): readonly CaseEvent[] {
  const start = events.findLastIndex(
    ({ leadsTo }, index) =>
      leadsTo !== null && leadsTo !== 'answered' && casePhase(events.slice(0, index)) !== 'cancelled',
  )
  return events.slice(start + 1)
}

/** The answer that holds now: one given before the case was taken up again no longer does. */
export function answerOf(facts: CaseFacts): CaseEvent | null {
  return presentRun(facts).findLast(({ kind }) => kind === 'answered' || kind === 'refused') ?? null
}

/** When the file last went to Kanwil; null while it has not. */
export function handedOverAt(facts: CaseFacts): Instant | null {
  return facts.events.findLast((event) => event.kind === 'handed-over')?.at ?? null
}
