import { deadline, extensionsOf } from '#shared/features/service-cases/case-deadline.rules.ts'
import type {
  CaseCommand,
  CaseContext,
  CaseFacts,
  CaseState,
  NextAction,
  OutsideSigner,
  Turn,
} from '#shared/features/service-cases/case-facts.ts'
import { livePapersOf, missingPapers, requirementsOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { casePhase, nextOutsideStep, outsideSteps } from '#shared/features/service-cases/case-phase.rules.ts'
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
      if (missingPapers(facts, 'approve').length > 0) return 'incomplete'
      return isSessionSettled(facts) ? 'waiting' : 'running'
    }
  }
}

/** Whose desk the case lies on now. */
export function whoseTurn(facts: CaseFacts): Turn {
  switch (casePhase(facts.events)) {
    case 'draft':
      return turnOf(stepTakenBy(facts.standard, 'open'))
    case 'preparing':
      if (missingPapers(facts, 'approve').length > 0) return turnOf(preparationStep(facts))
      return turnOf(stepTakenBy(facts.standard, isSessionSettled(facts) ? 'approve' : 'record-session'))
    case 'returned':
      return turnOf(preparationStep(facts))
    case 'approved':
      return turnOf(stepTakenBy(facts.standard, isSessionSettled(facts, 'before-seal') ? 'seal' : 'record-session'))
    case 'sealed':
      return turnOf(stepTakenBy(facts.standard, 'hand-over'))
    case 'outside':
      // When every outside step is known, only the answer itself has still to be entered here.
      return turnOf(nextOutsideStep(facts) ?? stepTakenBy(facts.standard, 'record-answer'))
    case 'answered':
      return turnOf(nextFollowUpStep(facts) ?? stepTakenBy(facts.standard, 'finish'))
    case 'done':
    case 'refused':
    case 'cancelled':
      return { kind: 'nobody' }
  }
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
  const open = facts.standard.triggers.map((trigger): CaseCommand => ({ kind: 'open', trigger: trigger.id }))
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
    ...facts.standard.answers.map((answer): CaseCommand => ({ kind: 'record-answer', outcome: answer.id, at: now })),
    { kind: 'record-coordination', at: now },
    { kind: 'return-for-correction', reason, at: null },
    ...clockCandidatesOf(facts, now),
    { kind: 'reopen', reason },
    { kind: 'withdraw', reason },
    { kind: 'cancel', reason },
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
    step: command.kind === 'record-outside-step' ? command.step : null,
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
