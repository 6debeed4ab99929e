import { deadline, extensionsOf } from '#shared/features/service-cases/case-deadline.rules.ts'
import type {
  CaseCommand,
  CaseContext,
  CaseFacts,
  CasePhase,
  CaseState,
  NextAction,
  OutsideSigner,
  Turn,
} from '#shared/features/service-cases/case-facts.ts'
import { nextOwnStep } from '#shared/features/service-cases/case-own-steps.rules.ts'
import { livePapersOf, missingPapers, requirementsOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { casePhase, nextOutsideStep, outsideSteps } from '#shared/features/service-cases/case-phase.rules.ts'
import { firstStage, hasStage, newsPhases, stageAfter } from '#shared/features/service-cases/case-stages.rules.ts'
import { nextFollowUpStep, stepTakenBy } from '#shared/features/service-cases/case-steps.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import type { ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'

/** The state word of a case. Lateness overrides running and waiting, never a case that was sent back or has ended. */
export function caseState(facts: CaseFacts, now: Instant): CaseState {
  const phase = casePhase(facts.events)
  switch (phase) {
    case 'draft':
    case 'returned':
    case 'done':
    case 'refused':
    case 'cancelled':
      return phase
    case 'preparing':
    case 'approved':
    case 'sealed':
    case 'outside':
    case 'answered': {
      const clock = deadline(facts, now)
      if (clock.started && clock.late) return 'overdue'
      if (phase === 'outside') return 'waiting'
      if (phase !== 'preparing') return 'running'
      if (missingNow(facts).length > 0) return 'incomplete'
      if (nextOwnStep(facts, phase) !== null) return 'running'
      return isSessionSettled(facts) && hasStage(facts.standard, 'approve') ? 'waiting' : 'running'
    }
  }
}

/** Whose desk the case lies on now. */
export function whoseTurn(facts: CaseFacts): Turn {
  const { standard } = facts
  const phase = casePhase(facts.events)
  switch (phase) {
    case 'draft':
      return turnOf(stepTakenBy(standard, 'open'))
    case 'returned':
      return turnOf(preparationStep(facts))
    case 'preparing':
      if (missingNow(facts).length > 0) return turnOf(preparationStep(facts))
      if (nextOwnStep(facts, phase) !== null) return turnOf(nextStep(facts, phase))
      return turnOf(isSessionSettled(facts) ? nextStep(facts, phase) : stepTakenBy(standard, 'record-session'))
    case 'approved':
      return turnOf(
        isSessionSettled(facts, 'before-seal') ? nextStep(facts, phase) : stepTakenBy(standard, 'record-session'),
      )
    case 'sealed':
    case 'outside':
    case 'answered':
      return turnOf(nextStep(facts, phase))
    case 'done':
    case 'refused':
    case 'cancelled':
      return { kind: 'nobody' }
  }
}

/** What carries the case on from here; steps of others and what follows an answer come before the stage that they lead to. */
function nextStep(facts: CaseFacts, phase: CasePhase): ServiceStep | null {
  const { steps } = facts.standard
  const stage = stageAfter(facts.standard, phase)
  if (phase === 'answered') return nextFollowUpStep(facts) ?? stage
  // When every outside step is known, only the answer itself has still to be entered here.
  const outside = newsPhases(facts.standard).includes(phase) ? nextOutsideStep(facts) : null
  const waiting = [outside, nextOwnStep(facts, phase)].filter((step) => step !== null)
  return waiting.toSorted((left, right) => steps.indexOf(left) - steps.indexOf(right))[0] ?? stage
}

/** Papers that hold up what comes next while the file is gathered: a step of the house, or the first stage. */
function missingNow(facts: CaseFacts) {
  const own = nextOwnStep(facts, 'preparing')
  return own === null ? missingFirst(facts) : missingPapers(facts, own.id)
}

/** Papers that hold up the first stage. */
function missingFirst(facts: CaseFacts) {
  const first = firstStage(facts.standard)
  return first === null ? [] : missingPapers(facts, first.id)
}

/**
 * What this person may do now, most useful first. Every candidate goes through `decide`, so the list can never offer what the
 * decision would refuse; only what a person still has to type (a reason, a date) is filled in for the trial.
 */
export function nextActions(facts: CaseFacts, context: CaseContext): readonly NextAction[] {
  return candidatesOf(facts, context)
    .filter((command) => decide(facts, command, context).ok)
    .map(actionOf)
    .filter((action, index, all) => all.findIndex((other) => isSameAction(action, other)) === index)
}

/** Whether the session that stands at this place is held with what it needs, not needed, or skipped for an emergency. */
function isSessionSettled(facts: CaseFacts, place: 'before-approval' | 'before-seal' = 'before-approval'): boolean {
  const { session } = facts.standard
  if (session === null || session.place !== place || facts.emergency !== null) return true
  return facts.session !== null && (facts.session.minutesSigned || !session.needsSignedMinutes)
}

function candidatesOf(facts: CaseFacts, context: CaseContext): readonly CaseCommand[] {
  const { now } = context
  const reason = 'trial'
  const open = facts.standard.triggers.map((trigger): CaseCommand => ({ kind: 'open', trigger: trigger.id, at: null }))
  return [
    ...open,
    { kind: 'approve' },
    { kind: 'seal' },
    { kind: 'hand-over', at: null },
    { kind: 'resubmit' },
    { kind: 'finish' },
    ...paperCandidatesOf(facts),
    { kind: 'record-session', heldOn: toCalendarDate(now, facts.settings.zone), minutesSigned: true },
    { kind: 'skip-session', reason },
    ...outsideSteps(facts).map((step): CaseCommand => ({ kind: 'record-outside-step', step: step.id, at: now })),
    ...facts.standard.answers.map(
      ({ id }): CaseCommand => ({ kind: 'record-answer', outcome: id, at: now, reason, letterNumber: reason }),
    ),
    ...ownCandidatesOf(facts, now),
    { kind: 'record-coordination', at: now },
    { kind: 'return-for-correction', reason, at: null },
    ...clockCandidatesOf(facts, now),
    { kind: 'lapse' },
    { kind: 'reopen', reason },
    { kind: 'part', reason },
    ...facts.standard.joinReasons.map(({ id }): CaseCommand => ({ kind: 'join', into: '', cause: id, reason })),
    { kind: 'withdraw', reason },
    { kind: 'cancel', reason },
  ]
}

function ownCandidatesOf({ standard }: CaseFacts, now: Instant): readonly CaseCommand[] {
  const reason = 'trial'
  return [
    ...standard.steps.map(({ id }): CaseCommand => ({ kind: 'take-step', step: id, note: reason, at: now })),
    ...standard.steps.map(({ id }): CaseCommand => ({ kind: 'skip-step', step: id, reason })),
    ...standard.clocks.map(({ id }): CaseCommand => ({ kind: 'choose-clock', clockId: id, reason })),
  ]
}

function clockCandidatesOf(facts: CaseFacts, now: Instant): readonly CaseCommand[] {
  const reason = 'trial'
  return [
    ...facts.standard.pauseReasons.map(({ id }): CaseCommand => ({ kind: 'pause', cause: id, note: null, at: now })),
    { kind: 'resume', at: now },
    { kind: 'extend', amount: 1, reason },
    ...extensionsOf(facts).map(
      ({ id }): CaseCommand => ({ kind: 'withdraw-extension', extensionId: id ?? '', reason }),
    ),
  ]
}

const anySigner = { name: 'trial', sip: 'trial', date: '2000-01-01', institution: 'trial' } as OutsideSigner

function paperCandidatesOf(facts: CaseFacts): readonly CaseCommand[] {
  const own = requirementsOf(facts).flatMap((requirement): readonly CaseCommand[] => {
    const requirementId = requirement.id
    const live = livePapersOf(facts, requirementId)
    return [
      ...(['produced', 'issued', 'printed'] as const).map(
        (to): CaseCommand => ({ kind: 'advance-paper', requirementId, to }),
      ),
      ...live.map(
        (paper): CaseCommand => ({ kind: 'attach-paper', requirementId, paperId: paper.id, outsideSigner: null }),
      ),
      { kind: 'attach-paper', requirementId, paperId: null, outsideSigner: null },
      { kind: 'attach-paper', requirementId, paperId: null, outsideSigner: anySigner },
    ]
  })
  const back = facts.standard.lettersBack.map(
    (letter): CaseCommand => ({ kind: 'attach-paper', requirementId: letter.id, paperId: null, outsideSigner: null }),
  )
  const voidable = facts.papers.map(
    (paper): CaseCommand => ({ kind: 'void-paper', paperId: paper.id, reason: 'trial' }),
  )
  return [...own, ...back, ...voidable]
}

function actionOf(command: CaseCommand): NextAction {
  return {
    kind: command.kind,
    requirementId: 'requirementId' in command ? command.requirementId : null,
    paperId: 'paperId' in command ? command.paperId : null,
    to: command.kind === 'advance-paper' ? command.to : null,
    step: 'step' in command ? command.step : null,
  }
}

function isSameAction(left: NextAction, right: NextAction): boolean {
  return (
    left.kind === right.kind &&
    left.requirementId === right.requirementId &&
    left.paperId === right.paperId &&
    left.to === right.to &&
    left.step === right.step
  )
}

function preparationStep(facts: CaseFacts): ServiceStep | null {
  return stepTakenBy(facts.standard, 'attach-paper') ?? stepTakenBy(facts.standard, 'open')
}

function turnOf(step: ServiceStep | null): Turn {
  if (step === null) return { kind: 'nobody' }
  return step.actor.kind === 'role'
    ? { kind: 'role', roles: step.actor.roles, step: step.id }
    : { kind: 'post', post: step.actor.post, step: step.id }
}
