import type { CaseContext, CaseFacts, CaseRefusal } from '#shared/features/service-cases/case-facts.ts'
import { type Guard, guardReason, guardTime, refuse } from '#shared/features/service-cases/case-guard.ts'
import { ownStepsIn, phaseOfOwnStep } from '#shared/features/service-cases/case-own-steps.rules.ts'
import { guardPapers } from '#shared/features/service-cases/case-paper-guard.rules.ts'
import { answerOf, casePhase, workingRun } from '#shared/features/service-cases/case-phase.rules.ts'
import {
  stepApplies,
  stepSettledAt,
  stepTakenAt,
  stepTakenBy,
} from '#shared/features/service-cases/case-steps.rules.ts'
import type { CaseCommandKind, ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'

type OwnStepCommand = Extract<CaseCommandKind, 'take-step' | 'skip-step' | 'choose-clock'>

const guardTakeStep: Guard<'take-step'> = (facts, command, context) => {
  const step = knownStep(facts, command.step)
  if (step === null) return refuse('unknown-step', { steps: [command.step] })
  return (
    guardActor(step, context) ??
    guardPhase(facts, step) ??
    (stepTakenAt(step, facts) !== null && !step.repeats
      ? refuse('step-already-recorded', { steps: [step.id] })
      : null) ??
    guardTurn(facts, step) ??
    guardPapers(facts, step.id) ??
    (command.note.trim() === '' ? refuse('note-missing') : null) ??
    guardTime(command.at, context) ??
    guardDay(facts, step, command.at)
  )
}

const guardSkipStep: Guard<'skip-step'> = (facts, command) => {
  const step = knownStep(facts, command.step)
  if (step === null) return refuse('unknown-step', { steps: [command.step] })
  if (!step.mayBeSkipped) return refuse('step-not-skippable', { steps: [step.id] })
  return (
    guardPhase(facts, step) ??
    (stepSettledAt(step, facts) === null ? null : refuse('step-already-recorded', { steps: [step.id] })) ??
    guardTurn(facts, step) ??
    guardReason(command)
  )
}

/** The first choice is a step in its place; later ones correct it at any time. */
const guardChooseClock: Guard<'choose-clock'> = (facts, command) => {
  const { standard } = facts
  if (standard.clockChoice === null) return refuse('clock-choice-not-provided')
  if (!standard.clocks.some(({ id }) => id === command.clockId)) return refuse('clock-unknown')
  const chosen = workingRun(facts).findLast(({ kind }) => kind === 'clock-chosen')
  if (chosen?.choice === command.clockId) return refuse('clock-already-chosen')
  const step = stepTakenBy(standard, 'choose-clock')
  const untimely = step === null || chosen !== undefined ? null : (guardPhase(facts, step) ?? guardTurn(facts, step))
  return untimely ?? guardReason(command)
}

function knownStep(facts: CaseFacts, id: string): ServiceStep | null {
  const step = facts.standard.steps.find((candidate) => candidate.id === id)
  return step?.takenBy === 'take-step' && stepApplies(step, facts) ? step : null
}

/** Each step is taken by those whom the file names for it; that others may take other steps does not help. */
function guardActor({ actor }: ServiceStep, context: CaseContext): CaseRefusal | null {
  const roles = actor.kind === 'role' ? actor.roles : []
  return roles.some((role) => context.roles.includes(role)) ? null : refuse('role-missing', { roles })
}

function guardPhase(facts: CaseFacts, step: ServiceStep): CaseRefusal | null {
  const phase = phaseOfOwnStep(facts.standard, step)
  if (phase === casePhase(facts.events)) return null
  return refuse('wrong-phase', { phases: phase === null ? [] : [phase] })
}

/** What stands before it in its part of the file comes first. */
function guardTurn(facts: CaseFacts, step: ServiceStep): CaseRefusal | null {
  const open = earlierSteps(facts, step).find((earlier) => stepSettledAt(earlier, facts) === null)
  return open === undefined ? null : refuse('step-out-of-order', { steps: [open.id] })
}

function earlierSteps(facts: CaseFacts, step: ServiceStep): readonly ServiceStep[] {
  const own = ownStepsIn(facts, casePhase(facts.events))
  return own.slice(0, own.indexOf(step))
}

/** No earlier day than that of what it follows: the steps before it, the answer, the opening. */
function guardDay(facts: CaseFacts, step: ServiceStep, at: Instant): CaseRefusal | null {
  const { zone } = facts.settings
  const day = toCalendarDate(at, zone)
  const answer = answerOf(facts)
  const opening = stepTakenBy(facts.standard, 'open')
  const before = [
    ...earlierSteps(facts, step).map(({ id }) => ({
      id,
      at: facts.events.findLast((event) => event.step === id && event.kind === 'step-taken')?.at ?? null,
    })),
    { id: answer?.step ?? '', at: answer?.at ?? null },
    { id: opening?.id ?? '', at: facts.startedAt },
  ]
  const wrong = before.filter((one) => one.at !== null && day < toCalendarDate(one.at, zone))
  return wrong.length === 0 ? null : refuse('time-out-of-order', { steps: wrong.map(({ id }) => id) })
}

/** Whether the house may take or pass over a step of its own. */
export const ownStepGuards: { readonly [Kind in OwnStepCommand]: Guard<Kind> } = {
  'take-step': guardTakeStep,
  'skip-step': guardSkipStep,
  'choose-clock': guardChooseClock,
}
