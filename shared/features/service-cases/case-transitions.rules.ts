import type {
  CaseCommand,
  CaseContext,
  CaseDecision,
  CaseEvent,
  CaseEventKind,
  CaseFacts,
  CasePhase,
} from '#shared/features/service-cases/case-facts.ts'
import { guardRefusal, refuse } from '#shared/features/service-cases/case-guards.rules.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CaseCommandKind, ServiceStandard } from '#shared/features/service-cases/service-standard.ts'

/** One row of the state machine: in which phases a command can be given at all and what it leads to. */
export interface Transition {
  readonly command: CaseCommandKind
  readonly from: readonly CasePhase[]
  readonly event: CaseEventKind
}

/** The whole state machine. Where an event leads stands in `phaseAfter`. */
export const transitions: readonly Transition[] = [
  { command: 'open', from: ['draft'], event: 'opened' },
  { command: 'advance-paper', from: ['preparing', 'returned'], event: 'paper-advanced' },
  { command: 'attach-paper', from: ['preparing', 'returned', 'outside', 'answered'], event: 'paper-attached' },
  { command: 'void-paper', from: ['preparing', 'returned', 'outside', 'answered'], event: 'paper-voided' },
  { command: 'record-session', from: ['preparing', 'returned', 'approved'], event: 'session-recorded' },
  { command: 'skip-session', from: ['preparing', 'returned', 'approved'], event: 'session-skipped' },
  { command: 'approve', from: ['preparing'], event: 'approved' },
  { command: 'return-for-correction', from: ['preparing', 'approved', 'sealed', 'outside'], event: 'returned' },
  { command: 'resubmit', from: ['returned'], event: 'resubmitted' },
  { command: 'seal', from: ['approved'], event: 'sealed' },
  { command: 'hand-over', from: ['sealed'], event: 'handed-over' },
  { command: 'record-outside-step', from: ['outside'], event: 'outside-step-recorded' },
  { command: 'record-answer', from: ['outside'], event: 'answered' },
  { command: 'finish', from: ['answered'], event: 'finished' },
  { command: 'cancel', from: ['preparing', 'returned', 'approved', 'sealed', 'outside'], event: 'cancelled' },
  { command: 'withdraw', from: ['preparing', 'returned', 'approved', 'sealed', 'outside'], event: 'withdrawn' },
]

/** Whether a command may be done; what then happened, or a code that says why not. Role first, then phase, then the facts. */
export function decide(facts: CaseFacts, command: CaseCommand, context: CaseContext): CaseDecision {
  const allowedRoles = facts.standard.authority[command.kind]
  if (!allowedRoles.some((role) => context.roles.includes(role))) return refuse('role-missing', { roles: allowedRoles })
  const phase = casePhase(facts.events)
  const transition = transitions.find((row) => row.command === command.kind)
  if (transition === undefined || !transition.from.includes(phase))
    return refuse('wrong-phase', { phases: transition?.from ?? [] })
  const refusal = guardRefusal(facts, command, context)
  return refusal ?? { ok: true, events: [eventOf(facts.standard, transition, command, context)] }
}

function eventOf(
  standard: ServiceStandard,
  transition: Transition,
  command: CaseCommand,
  context: CaseContext,
): CaseEvent {
  const isRefusal = command.kind === 'record-answer' && command.outcome === 'refused'
  return {
    kind: isRefusal ? 'refused' : transition.event,
    step: command.kind === 'record-outside-step' ? command.step : stepTakenBy(standard, command.kind),
    at: ('at' in command ? command.at : null) ?? context.now,
    accountId: context.accountId,
    reason: 'reason' in command ? command.reason.trim() : null,
    requirementId: 'requirementId' in command ? command.requirementId : null,
    paperId: 'paperId' in command ? command.paperId : null,
  }
}

function stepTakenBy(standard: ServiceStandard, kind: CaseCommandKind): string | null {
  return standard.steps.find((step) => step.takenBy === kind)?.id ?? null
}
