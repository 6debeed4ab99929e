import type {
  CaseCommand,
  CaseContext,
  CaseDecision,
  CaseEvent,
  CaseEventKind,
  CaseFacts,
  CasePhase,
} from '#shared/features/service-cases/case-facts.ts'
import { refuse } from '#shared/features/service-cases/case-guard.ts'
import { guardRefusal, reopeningOf } from '#shared/features/service-cases/case-guards.rules.ts'
import { casePhase, sendingBackStep } from '#shared/features/service-cases/case-phase.rules.ts'
import { newsPhases, phaseBefore } from '#shared/features/service-cases/case-stages.rules.ts'
import { stepTakenBy } from '#shared/features/service-cases/case-steps.rules.ts'
import type { CaseCommandKind, ServiceStandard } from '#shared/features/service-cases/service-standard.ts'

/** One row of the state machine: in which phases a command can be given at all and what it leads to. */
export interface Transition {
  readonly command: CaseCommandKind
  readonly from: readonly CasePhase[]
  readonly event: CaseEventKind
}

const open = ['preparing', 'returned', 'approved', 'sealed', 'outside'] as const
/** Papers of the file while it lies here; reports and receipts also later. Which paper may come when, the guard knows. */
const withPapers = [...open, 'answered', 'refused'] as const

/** The whole state machine, for a service that has every stage. Where an event leads stands in `case-phase.rules.ts`. */
export const transitions: readonly Transition[] = [
  { command: 'open', from: ['draft'], event: 'opened' },
  { command: 'advance-paper', from: withPapers, event: 'paper-advanced' },
  { command: 'attach-paper', from: withPapers, event: 'paper-attached' },
  { command: 'void-paper', from: withPapers, event: 'paper-voided' },
  { command: 'record-session', from: ['preparing', 'returned', 'approved'], event: 'session-recorded' },
  { command: 'skip-session', from: ['preparing', 'returned', 'approved'], event: 'session-skipped' },
  { command: 'approve', from: ['preparing'], event: 'approved' },
  { command: 'return-for-correction', from: ['preparing', 'approved', 'sealed', 'outside'], event: 'returned' },
  { command: 'resubmit', from: ['returned'], event: 'resubmitted' },
  { command: 'seal', from: ['approved'], event: 'sealed' },
  { command: 'hand-over', from: ['sealed'], event: 'handed-over' },
  { command: 'record-outside-step', from: ['outside', 'answered'], event: 'outside-step-recorded' },
  { command: 'record-answer', from: ['outside'], event: 'answered' },
  { command: 'record-coordination', from: ['answered'], event: 'coordinated' },
  { command: 'finish', from: ['answered'], event: 'finished' },
  { command: 'cancel', from: open, event: 'cancelled' },
  { command: 'withdraw', from: open, event: 'withdrawn' },
  { command: 'reopen', from: ['done', 'refused', 'cancelled'], event: 'reopened' },
  { command: 'pause', from: open, event: 'paused' },
  { command: 'resume', from: open, event: 'resumed' },
  { command: 'extend', from: open, event: 'extended' },
  { command: 'withdraw-extension', from: open, event: 'extension-withdrawn' },
  { command: 'take-step', from: [...open, 'answered'], event: 'step-taken' },
  { command: 'skip-step', from: [...open, 'answered'], event: 'step-skipped' },
  { command: 'choose-clock', from: open, event: 'clock-chosen' },
  { command: 'lapse', from: open, event: 'lapsed' },
  { command: 'join', from: open, event: 'joined' },
  { command: 'part', from: ['cancelled'], event: 'parted' },
]

/** Phases from which a command can be given in this service: a stage that it does not have is passed over. */
export function phasesFor(standard: ServiceStandard, { command, from }: Transition): readonly CasePhase[] {
  switch (command) {
    case 'approve':
    case 'seal':
    case 'hand-over':
    case 'record-answer':
    case 'finish': {
      const before = phaseBefore(standard, command)
      return before === null ? [] : [before]
    }
    case 'record-outside-step':
      return newsPhases(standard)
    default:
      return from
  }
}

/** Whether a command may be done; what then happened, or a code that says why not. Role first, then phase, then the facts. */
export function decide(facts: CaseFacts, command: CaseCommand, context: CaseContext): CaseDecision {
  const allowedRoles = facts.standard.authority[command.kind] ?? []
  if (!allowedRoles.some((role) => context.roles.includes(role))) return refuse('role-missing', { roles: allowedRoles })
  const phase = casePhase(facts.events)
  const transition = transitions.find((row) => row.command === command.kind)
  const phases = transition === undefined ? [] : phasesFor(facts.standard, transition)
  if (transition === undefined || !phases.includes(phase)) return refuse('wrong-phase', { phases })
  const refusal = guardRefusal(facts, command, context)
  return refusal ?? { ok: true, events: [eventOf(facts, transition, command, context)] }
}

function eventOf(facts: CaseFacts, transition: Transition, command: CaseCommand, context: CaseContext): CaseEvent {
  const { standard } = facts
  const requirementId = 'requirementId' in command ? command.requirementId : null
  return {
    id: null,
    kind: eventKindOf(standard, transition, command),
    step: 'step' in command ? command.step : (stepOf(facts, command.kind, requirementId)?.id ?? null),
    at: ('at' in command ? command.at : null) ?? context.now,
    accountId: context.accountId,
    reason: reasonOf(command),
    requirementId,
    paperId: 'paperId' in command ? command.paperId : null,
    note: command.kind === 'take-step' ? command.note.trim() : null,
    linkedCaseId: command.kind === 'join' ? command.into : null,
    choice: choiceOf(command),
    amount: command.kind === 'extend' ? command.amount : null,
    undoes: command.kind === 'withdraw-extension' ? command.extensionId : null,
    leadsTo: command.kind === 'reopen' ? reopeningOf(facts) : null,
  }
}

/** The step that a command takes; of a return the one that sends back, where the service names those. */
function stepOf(facts: CaseFacts, kind: CaseCommandKind, requirementId: string | null) {
  const step = stepTakenBy(facts.standard, kind, requirementId)
  return kind === 'return-for-correction' ? (step ?? sendingBackStep(facts)) : step
}

function eventKindOf(standard: ServiceStandard, transition: Transition, command: CaseCommand): CaseEventKind {
  if (command.kind !== 'record-answer') return transition.event
  const answer = standard.answers.find((candidate) => candidate.id === command.outcome)
  return answer?.leadsTo === 'refused' ? 'refused' : transition.event
}

function choiceOf(command: CaseCommand): string | null {
  switch (command.kind) {
    case 'record-answer':
      return command.outcome
    case 'pause':
    case 'join':
      return command.cause
    case 'choose-clock':
      return command.clockId
    default:
      return null
  }
}

function reasonOf(command: CaseCommand): string | null {
  if (command.kind === 'pause') return command.note?.trim() || null
  return 'reason' in command ? command.reason?.trim() || null : null
}
