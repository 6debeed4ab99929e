import type { CaseFacts, PaperState } from '#shared/features/service-cases/case-facts.ts'
import { fulfilledAt, isAhead, livePapersOf, unitFileOf } from '#shared/features/service-cases/case-papers.rules.ts'
import {
  answerOf,
  casePhase,
  isBehindAnswer,
  isEnded,
  outsideSteps,
  outsideStepTakenAt,
} from '#shared/features/service-cases/case-phase.rules.ts'
import {
  isFollowUp,
  isOwnStep,
  stepApplies,
  stepSkippedAt,
  stepTakenAt,
} from '#shared/features/service-cases/case-steps.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { ServiceRequirement, ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import type { Instant } from '#shared/time/instant.ts'

export type RequirementState = 'missing' | Exclude<PaperState, 'signed'> | 'fulfilled'
export type RequirementTodo = 'write-letter' | 'issue-letter' | 'scan-signed-copy' | 'attach-scan' | 'await'
export type SessionState = 'not-needed' | 'missing' | 'minutes-unsigned' | 'settled' | 'skipped'
export type StepState = 'done' | 'assumed' | 'current' | 'ahead' | 'skipped'

export interface StepOverview {
  readonly step: ServiceStep
  readonly state: StepState
  readonly at: Instant | null
}

/** How far a requirement has come, by its furthest live copy. */
export function requirementState(requirement: ServiceRequirement, facts: CaseFacts): RequirementState {
  if (fulfilledAt(requirement, facts) !== null) return 'fulfilled'
  const state = livePapersOf(facts, requirement.id).at(-1)?.state ?? 'missing'
  // A scan that lies here and still does not count (an incomplete signer) is as good as missing.
  return state === 'signed' ? 'missing' : state
}

/** What is still to do for a requirement; null when nothing is. */
export function requirementTodo(requirement: ServiceRequirement, facts: CaseFacts): RequirementTodo | null {
  switch (requirementState(requirement, facts)) {
    case 'fulfilled':
      return null
    case 'produced':
      return 'issue-letter'
    case 'issued':
    case 'printed':
      return 'scan-signed-copy'
    case 'missing':
      if (isAhead(requirement, facts)) return null
      if (requirement.owedBy !== 'unit') return 'await'
      return requirement.letterTemplate === null ? 'attach-scan' : 'write-letter'
  }
}

/** Whether the observation team still has to meet; null where the service knows no session. */
export function sessionState(facts: CaseFacts): SessionState | null {
  const { session } = facts.standard
  if (session === null) return null
  if (session.place === 'not-needed') return 'not-needed'
  if (facts.emergency !== null) return 'skipped'
  if (facts.session === null) return 'missing'
  return session.needsSignedMinutes && !facts.session.minutesSigned ? 'minutes-unsigned' : 'settled'
}

/** Every step of the standard with where it stands. */
export function stepOverviews(facts: CaseFacts): readonly StepOverview[] {
  const turn = whoseTurn(facts)
  const current = turn.kind === 'nobody' ? null : turn.step
  const lastOutside = outsideSteps(facts).findLast((step) => outsideStepTakenAt(facts, step.id) !== null)
  // An answer that grants something has been through every office, whether or not the unit heard of it.
  const isAnswered = answerOf(facts)?.kind === 'answered'
  const isDone = casePhase(facts.events) === 'done'
  const indexOf = (id: string | null | undefined): number => facts.standard.steps.findIndex((step) => step.id === id)
  const currentIndex = indexOf(current)
  return facts.standard.steps.map((step, index) => {
    const at = stepTakenAt(step, facts)
    if (!stepApplies(step, facts)) return { step, state: 'skipped', at: null }
    if (step.id === current) return { step, state: 'current', at: null }
    const skippedAt = stepSkippedAt(step, facts)
    if (skippedAt !== null) return { step, state: 'skipped', at: skippedAt }
    if (step.takenBy === 'record-session' && sessionState(facts) === 'skipped')
      return { step, state: 'skipped', at: null }
    if (
      at !== null &&
      (currentIndex === -1 || index < currentIndex || isOwnStep(step) || isFollowUp(step, facts.standard))
    )
      return { step, state: 'done', at }
    const isPast = isAnswered && (isDone || !isBehindAnswer(step, facts.standard))
    if (step.takenBy === 'record-outside-step' && (index < indexOf(lastOutside?.id) || isPast))
      return { step, state: 'assumed', at: null }
    return { step, state: 'ahead', at: null }
  })
}

/** Papers of the unit's file that are still missing, or 0 once the case has ended. */
export function missingCount(facts: CaseFacts): number {
  if (isEnded(casePhase(facts.events))) return 0
  return unitFileOf(facts).filter((requirement) => fulfilledAt(requirement, facts) === null).length
}
