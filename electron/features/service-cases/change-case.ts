import { Failure } from '#shared/contract/failure.ts'
import type { CaseCommand, CaseEvent, CaseRefusal } from '#shared/features/service-cases/case-facts.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import type { LoadedCase } from './load-case.ts'
import { advanceCase, insertEvents } from './service-cases.repository.ts'

/** What the history keeps beside the decision itself. */
export interface EventNote {
  readonly letterNumber?: string | null
  readonly letterDate?: string | null
  readonly letterTo?: 'produced' | 'issued' | 'printed'
  /** For a paper that the command has just made. */
  readonly paperId?: string | null
  /** Of the paper, where the command names only the paper itself. */
  readonly requirementId?: string | null
  /** The answer of another office that told of it. */
  readonly answerId?: string | null
}

/** @throws Failure refused (details: reason and the ids it is about), second-person-needed */
export function throwRefusal(refusal: CaseRefusal): never {
  if (refusal.code === 'approver-prepared-file') throw new Failure('second-person-needed')
  const details = Object.entries(refusal.details).map(([name, values]) => [name, values.join(',')] as const)
  throw new Failure('refused', { ...Object.fromEntries(details), reason: refusal.code })
}

/** Asks the rules; nothing is written yet. @throws Failure refused, second-person-needed */
export function requireAllowed(
  context: CommandContext,
  loaded: LoadedCase,
  command: CaseCommand,
): readonly CaseEvent[] {
  const { actor, now } = context
  const decision = decide(loaded.facts, command, { accountId: actor.accountId, roles: actor.roles, now })
  return decision.ok ? decision.events : throwRefusal(decision)
}

/** @throws Failure changed-meanwhile when the page decided on an older state */
export function requireRevision(loaded: LoadedCase, revision: number): void {
  if (loaded.row.revision !== revision) throw new Failure('changed-meanwhile')
}

/**
 * Writes what the rules decided: the events and the phase they lead to. Returns the case's new revision.
 * @throws Failure changed-meanwhile
 */
export async function writeEvents(
  context: CommandContext,
  loaded: LoadedCase,
  events: readonly CaseEvent[],
  note: EventNote = {},
  change: { readonly emergency_reason?: string } = {},
): Promise<{ readonly revision: number }> {
  const { db, now, newId } = context
  const { row, facts } = loaded
  await insertEvents(
    db,
    events.map((event, index) => ({
      id: newId(),
      case_id: row.id,
      sequence: loaded.events.length + index + 1,
      kind: event.kind,
      step: event.step,
      requirement_id: event.requirementId ?? note.requirementId ?? null,
      paper_id: event.paperId ?? note.paperId ?? null,
      letter_to: note.letterTo ?? null,
      at: event.at,
      recorded_at: now,
      account_id: event.accountId,
      reason: event.reason,
      note: event.note,
      letter_number: note.letterNumber ?? null,
      letter_date: note.letterDate ?? null,
      incoming_answer_id: note.answerId ?? null,
      choice: event.choice,
      amount: event.amount,
      undoes: event.undoes,
      leads_to: event.leadsTo,
      linked_case_id: event.linkedCaseId,
    })),
  )
  const phase = casePhase([...facts.events, ...events])
  if (!(await advanceCase(db, row, { phase, ...change }))) throw new Failure('changed-meanwhile')
  return { revision: row.revision + 1 }
}

/** Decides and writes in one go, for commands that leave nothing but history. */
export async function applyCommand(
  context: CommandContext,
  loaded: LoadedCase,
  command: CaseCommand,
  note: EventNote = {},
): Promise<{ readonly revision: number }> {
  return writeEvents(context, loaded, requireAllowed(context, loaded, command), note)
}
