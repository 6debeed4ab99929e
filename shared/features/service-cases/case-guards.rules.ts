import { clockGuards } from '#shared/features/service-cases/case-clock-guards.rules.ts'
import type {
  CaseCommand,
  CaseContext,
  CaseFacts,
  CasePhase,
  CaseRefusal,
} from '#shared/features/service-cases/case-facts.ts'
import { type Guard, guardReason, guardTime, refuse } from '#shared/features/service-cases/case-guard.ts'
import { joiningGuards } from '#shared/features/service-cases/case-joining-guards.rules.ts'
import { ownStepGuards } from '#shared/features/service-cases/case-own-step-guards.rules.ts'
import { openOwnSteps } from '#shared/features/service-cases/case-own-steps.rules.ts'
import { guardPapers } from '#shared/features/service-cases/case-paper-guard.rules.ts'
import {
  fulfilledAt,
  isAhead,
  isOfUnitFile,
  livePapersOf,
  missingSignerFields,
  requirementById,
} from '#shared/features/service-cases/case-papers.rules.ts'
import {
  answerOf,
  casePhase,
  handedOverAt,
  isBehindAnswer,
  joinedTo,
  outsideSteps,
  outsideStepTakenAt,
  sendingBackStep,
} from '#shared/features/service-cases/case-phase.rules.ts'
import { firstStage, hasStage, newsPhases } from '#shared/features/service-cases/case-stages.rules.ts'
import { followUpSteps, stepSettledAt, stepTakenBy } from '#shared/features/service-cases/case-steps.rules.ts'
import type {
  CaseCommandKind,
  ReopenedPhase,
  ServiceRequirement,
  ServiceStep,
} from '#shared/features/service-cases/service-standard.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'

/** Phases in which the unit works on its own file. */
const unitPhases: readonly CasePhase[] = ['preparing', 'returned']

/** Phases in which the unit still owes reports and receipts. */
const laterPhases: readonly CasePhase[] = [...unitPhases, 'approved', 'sealed', 'outside', 'answered', 'refused']

function phasesFor(requirement: ServiceRequirement, facts: CaseFacts): readonly CasePhase[] {
  if (requirement.owedBy !== 'unit') return newsPhases(facts.standard)
  return isOfUnitFile(requirement, facts.standard) ? unitPhases : laterPhases
}

function guardPaperTime(facts: CaseFacts, requirement: ServiceRequirement): CaseRefusal | null {
  const phases = phasesFor(requirement, facts)
  if (!phases.includes(casePhase(facts.events))) return refuse('wrong-phase', { phases })
  return isAhead(requirement, facts) ? refuse('paper-ahead', { steps: [requirement.after ?? ''] }) : null
}

const guardAdvancePaper: Guard<'advance-paper'> = (facts, command, context) => {
  const requirement = requirementById(facts.standard, command.requirementId)
  if (requirement === null) return refuse('unknown-requirement', { requirements: [command.requirementId] })
  if (requirement.kind !== 'letter' || requirement.owedBy !== 'unit' || requirement.letterTemplate === null)
    return refuse('paper-not-made-here', { requirements: [requirement.id] })
  const untimely = guardPaperTime(facts, requirement)
  if (untimely !== null) return untimely
  const live = livePapersOf(facts, requirement.id)
  if (fulfilledAt(requirement, facts) !== null)
    return refuse('paper-already-signed', { requirements: [requirement.id] })
  if (command.to === 'issued' && !requirement.issuedBy.some((role) => context.roles.includes(role)))
    return refuse('issuer-role-missing', { roles: requirement.issuedBy })
  const state = live.at(-1)?.state ?? null
  const mayFollow = {
    produced: state === null || state === 'produced',
    issued: state === 'produced',
    printed: state === 'issued' || state === 'printed',
  }
  return mayFollow[command.to] ? null : refuse('paper-out-of-order', { requirements: [requirement.id] })
}

const guardAttachPaper: Guard<'attach-paper'> = (facts, command) => {
  const requirement = requirementById(facts.standard, command.requirementId)
  const phase = casePhase(facts.events)
  if (requirement === null) {
    const isLetterBack = facts.standard.lettersBack.some((letter) => letter.id === command.requirementId)
    if (!isLetterBack) return refuse('unknown-requirement', { requirements: [command.requirementId] })
    const phases = newsPhases(facts.standard)
    return phases.includes(phase) ? null : refuse('wrong-phase', { phases })
  }
  const untimely = guardPaperTime(facts, requirement)
  if (untimely !== null) return untimely
  if (command.paperId !== null) return guardSignedCopy(facts, requirement, command.paperId)
  return guardOriginal(facts, requirement, command)
}

/** The signed copy of a letter made here. */
function guardSignedCopy(facts: CaseFacts, requirement: ServiceRequirement, paperId: string): CaseRefusal | null {
  const paper = livePapersOf(facts, requirement.id).find((candidate) => candidate.id === paperId)
  if (paper === undefined) return refuse('unknown-paper', { papers: [paperId] })
  if (paper.state === 'signed') return refuse('paper-already-signed', { requirements: [requirement.id] })
  return paper.state === 'produced' ? refuse('paper-not-issued', { requirements: [requirement.id] }) : null
}

/** An original that was not made here. */
function guardOriginal(
  facts: CaseFacts,
  requirement: ServiceRequirement,
  command: Extract<CaseCommand, { readonly kind: 'attach-paper' }>,
): CaseRefusal | null {
  const { outsideSigner } = command
  if (outsideSigner !== null) {
    if (requirement.acceptsOutside === null)
      return refuse('outside-signer-not-accepted', { requirements: [requirement.id] })
    const fields = missingSignerFields(requirement, outsideSigner)
    if (fields.length > 0) return refuse('outside-signer-incomplete', { fields })
  }
  if (requirement.kind !== 'letter') return null
  if (fulfilledAt(requirement, facts) !== null)
    return refuse('paper-already-signed', { requirements: [requirement.id] })
  const isAccepted = outsideSigner !== null || requirement.acceptsForeignOriginal
  return isAccepted ? null : refuse('paper-not-issued', { requirements: [requirement.id] })
}

const guardVoidPaper: Guard<'void-paper'> = (facts, command) => {
  const paper = facts.papers.find((candidate) => candidate.id === command.paperId && !candidate.voided)
  if (paper === undefined) return refuse('unknown-paper', { papers: [command.paperId] })
  const requirement = requirementById(facts.standard, paper.requirementId)
  const phases = requirement === null ? newsPhases(facts.standard) : phasesFor(requirement, facts)
  if (!phases.includes(casePhase(facts.events))) return refuse('wrong-phase', { phases })
  return guardReason(command)
}

const guardRecordSession: Guard<'record-session'> = (facts, command, context) => {
  if (facts.standard.session === null) return refuse('session-not-provided')
  if (facts.session?.minutesSigned === true) return refuse('session-already-recorded')
  const isFuture = command.heldOn > toCalendarDate(context.now, facts.settings.zone)
  return isFuture ? refuse('session-in-future') : null
}

const guardSkipSession: Guard<'skip-session'> = (facts, command) => {
  if (facts.standard.session === null) return refuse('session-not-provided')
  if (facts.standard.emergency?.skips.includes('session') !== true) return refuse('emergency-not-provided')
  return guardReason(command)
}

const guardApprove: Guard<'approve'> = (facts, _command, context) => {
  const prepared = facts.preparerIds.includes(context.accountId)
  if (facts.standard.approval?.differentFromPreparer === true && prepared) return refuse('approver-prepared-file')
  return guardStage(facts, 'approve') ?? guardSession(facts, 'before-approval')
}

const guardReturn: Guard<'return-for-correction'> = (facts, command, context) => {
  const isOutside = casePhase(facts.events) === 'outside'
  // Inside the house only who approves may send a file back; from outside any officer of the case notes that it came back.
  const { authority } = facts.standard
  const approvers = authority.approve ?? authority['return-for-correction'] ?? []
  if (!isOutside && !approvers.some((role) => context.roles.includes(role)))
    return refuse('role-missing', { roles: approvers })
  const names = facts.standard.steps.some(({ sendsBack }) => sendsBack)
  if (isOutside && names && sendingBackStep(facts) === null) return refuse('return-not-provided')
  return (
    guardReason(command) ?? (isOutside ? guardOutsideTime(facts, command.at, context) : guardTime(command.at, context))
  )
}

const guardSeal: Guard<'seal'> = (facts) => {
  if (hasStage(facts.standard, 'approve') && facts.approval === null) return refuse('approval-missing')
  return guardStage(facts, 'seal') ?? guardSession(facts, 'before-approval') ?? guardSession(facts, 'before-seal')
}

const guardOutsideStep: Guard<'record-outside-step'> = (facts, command, context) => {
  const step = outsideSteps(facts).find(({ id }) => id === command.step)
  if (step === undefined) return refuse('unknown-step', { steps: [command.step] })
  if (isBehindAnswer(step, facts.standard) && casePhase(facts.events) !== 'answered')
    return refuse('wrong-phase', { phases: ['answered'] })
  if (outsideStepTakenAt(facts, command.step) !== null)
    return refuse('step-already-recorded', { steps: [command.step] })
  return (
    guardPapers(facts, command.step) ??
    guardOutsideTime(facts, command.at, context) ??
    guardOrder(facts, step, command.at)
  )
}

/** News of an earlier step may come later; told by the day it must still fit between what is known of its neighbours. */
function guardOrder(facts: CaseFacts, step: ServiceStep, at: Instant): CaseRefusal | null {
  const steps = outsideSteps(facts).map((step) => step.id)
  const { zone } = facts.settings
  const day = toCalendarDate(at, zone)
  const answer = answerOf(facts)
  const answerDay = answer === null ? day : toCalendarDate(answer.at, zone)
  // News of a hop may still come when the answer is there already, but none from after it; of what follows it none from before.
  if (answer !== null && (isBehindAnswer(step, facts.standard) ? day < answerDay : answerDay < day))
    return refuse('time-out-of-order', { steps: answer.step === null ? [] : [answer.step] })
  const wrong = steps.filter((other, index) => {
    const known = outsideStepTakenAt(facts, other)
    if (known === null || other === step.id) return false
    const otherDay = toCalendarDate(known, zone)
    return index < steps.indexOf(step.id) ? otherDay > day : otherDay < day
  })
  return wrong.length === 0 ? null : refuse('time-out-of-order', { steps: wrong })
}

const guardAnswer: Guard<'record-answer'> = (facts, command, context) => {
  const answer = facts.standard.answers.find(({ id }) => id === command.outcome)
  if (answer === undefined) return refuse('answer-not-provided')
  const held = guardStage(facts, 'record-answer', answer.id) ?? guardOutsideTime(facts, command.at, context)
  if (held !== null) return held
  if (answer.needsReason && (command.reason ?? '').trim() === '') return refuse('reason-missing')
  return answer.needsLetter && (command.letterNumber ?? '').trim() === '' ? refuse('answer-letter-missing') : null
}

/** A case is closed when its outcome has been acted on and handed out, and nothing of the unit's is missing. */
const guardFinish: Guard<'finish'> = (facts) => {
  // What another office does after its answer holds nothing up: the unit often hears nothing of it.
  const own = followUpSteps(facts).filter(({ paper, takenBy }) => paper === null && takenBy !== 'record-outside-step')
  const open = own.filter((step) => stepSettledAt(step, facts) === null)
  if (open.length > 0) return refuse('steps-missing', { steps: open.map((step) => step.id) })
  return guardStage(facts, 'finish')
}

/** Where a case that has ended goes on; null where the service lets it rest. */
export function reopeningOf({ standard, events }: CaseFacts): ReopenedPhase | null {
  const phase = casePhase(events)
  if (phase !== 'done' && phase !== 'refused' && phase !== 'cancelled') return null
  return standard.reopening?.[phase]?.leadsTo ?? null
}

/** One guard for each command; the compiler misses none. */
const guards: { readonly [Kind in CaseCommandKind]: Guard<Kind> } = {
  open: (facts, command, context) =>
    facts.standard.triggers.some((trigger) => trigger.id === command.trigger)
      ? guardTime(command.at, context)
      : refuse('unknown-trigger'),
  'advance-paper': guardAdvancePaper,
  'attach-paper': guardAttachPaper,
  'void-paper': guardVoidPaper,
  'record-session': guardRecordSession,
  'skip-session': guardSkipSession,
  approve: guardApprove,
  'return-for-correction': guardReturn,
  resubmit: (facts) => guardPapers(facts, firstStage(facts.standard)?.id ?? null),
  seal: guardSeal,
  'hand-over': (facts, command, context) => guardStage(facts, 'hand-over') ?? guardTime(command.at, context),
  'record-outside-step': guardOutsideStep,
  'record-answer': guardAnswer,
  'record-coordination': (_facts, command, context) => guardTime(command.at, context),
  finish: guardFinish,
  cancel: (_facts, command) => guardReason(command),
  withdraw: (_facts, command) => guardReason(command),
  reopen: (facts, command) => {
    // What was joined comes back by taking it apart, in the state that it had.
    if (joinedTo(facts.events) !== null) return refuse('case-joined')
    return reopeningOf(facts) === null ? refuse('reopening-not-provided') : guardReason(command)
  },
  ...clockGuards,
  ...ownStepGuards,
  ...joiningGuards,
}

/** Why the facts forbid a command whose phase and role are right; null when nothing does. */
export function guardRefusal(facts: CaseFacts, command: CaseCommand, context: CaseContext): CaseRefusal | null {
  // The table pairs each kind with the guard of the same kind, which a union call cannot express.
  const guard = guards[command.kind] as Guard<CaseCommandKind>
  return guard(facts, command, context)
}

/** A stage waits for the steps of the house before it, and for the papers that have their gate there or before. */
function guardStage(facts: CaseFacts, command: CaseCommandKind, outcome: string | null = null): CaseRefusal | null {
  const open = openOwnSteps(facts, command, outcome)
  if (open.length > 0) return refuse('steps-missing', { steps: open.map((step) => step.id) })
  return guardPapers(facts, stepTakenBy(facts.standard, command)?.id ?? null)
}

function guardSession(facts: CaseFacts, place: 'before-approval' | 'before-seal'): CaseRefusal | null {
  const { session } = facts.standard
  if (session === null || session.place !== place || facts.emergency !== null) return null
  if (facts.session === null) return refuse('session-missing')
  return session.needsSignedMinutes && !facts.session.minutesSigned ? refuse('session-minutes-unsigned') : null
}

function guardOutsideTime(facts: CaseFacts, at: Instant | null, context: CaseContext): CaseRefusal | null {
  const handedOver = handedOverAt(facts)
  if (at !== null && handedOver !== null && at < handedOver) return refuse('time-before-handover')
  return guardTime(at, context)
}
