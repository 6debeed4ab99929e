import type { CaseProcedures } from '#shared/features/service-cases/case-procedures.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { type CaseBinding, loadBound, loadBoundForChange } from './case-binding.ts'
import { attachPaper } from './case-papers.ts'
import { caseRefusal } from './case-refusal.ts'
import { applyCommand, requireAllowed, writeEvents } from './change-case.ts'
import type { LoadedCase } from './load-case.ts'
import { momentOf } from './moment-of-day.ts'
import { insertApproval, withdrawPapers } from './service-cases.repository.ts'

type Handlers = ServiceOf<CaseProcedures>

/** The head's word on a file: let it go, or send it back. */
async function noteApproval(context: CommandContext, { row }: LoadedCase, reason: string | null): Promise<void> {
  const { db, now, actor, newId } = context
  await insertApproval(db, {
    id: newId(),
    case_id: row.id,
    decision: reason === null ? 'approved' : 'returned',
    reason,
    account_id: actor.accountId,
    at: now,
  })
}

type CourseNames =
  | 'approve'
  | 'returnForCorrection'
  | 'resubmit'
  | 'recordHandedOver'
  | 'recordOutsideStep'
  | 'recordAnswer'

/** The way of a case through the house and other offices up to its answer. */
export const courseCommands = (binding: CaseBinding): Pick<Handlers, CourseNames> => ({
  approve: async (reference, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    const events = requireAllowed(context, loaded, { kind: 'approve' })
    await noteApproval(context, loaded, null)
    return writeEvents(context, loaded, events)
  },

  returnForCorrection: async ({ reason, on, time, letterNumber, letterDate, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    const at = on === null ? null : momentOf({ on, time }, loaded, context)
    const events = requireAllowed(context, loaded, { kind: 'return-for-correction', reason, at })
    if (loaded.row.phase !== 'outside') await noteApproval(context, loaded, reason)
    return writeEvents(context, loaded, events, { letterNumber, letterDate })
  },

  resubmit: async (reference, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'resubmit' }),

  recordHandedOver: async ({ on, time, letterNumber, letterDate, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    const at = momentOf({ on, time }, loaded, context)
    const sealed = loaded.facts.events.findLast((event) => event.kind === 'sealed')
    if (sealed && at < sealed.at) throw caseRefusal('handed-over-before-sealed')
    return applyCommand(context, loaded, { kind: 'hand-over', at }, { letterNumber, letterDate })
  },

  recordOutsideStep: async ({ step, on, time, letterNumber, letterDate, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    const at = momentOf({ on, time }, loaded, context)
    return applyCommand(context, loaded, { kind: 'record-outside-step', step, at }, { letterNumber, letterDate })
  },

  recordAnswer: async ({ outcome, on, time, reason, letterNumber, letterDate, fileIds, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    const at = momentOf({ on, time }, loaded, context)
    const command = { kind: 'record-answer', outcome, at, reason, letterNumber } as const
    requireAllowed(context, loaded, command)
    const answer = { outcome, on, letterNumber, letterDate }
    if (fileIds.length === 0) {
      await binding.onAnswer?.(context, loaded, { ...answer, paperId: null })
      return applyCommand(context, loaded, command, { letterNumber, letterDate })
    }
    const [letter] = loaded.facts.standard.lettersBack
    if (!letter) throw caseRefusal('unknown-requirement')
    const { paperId } = await attachPaper(binding, context, loaded, {
      requirementId: letter.id,
      paperId: null,
      fileIds,
      signedOn: letterDate,
      signers: [],
      outsideSigner: null,
    })
    await binding.onAnswer?.(context, loaded, { ...answer, paperId })
    // The scan is a step of its own in the history and moved the revision on.
    const withLetter = await loadBound(binding, context, loaded.row.id)
    return applyCommand(context, withLetter, command, { letterNumber, letterDate })
  },
})

/** How a case ends, and how it is taken up again. */
export const endCommands = (binding: CaseBinding): Pick<Handlers, 'finish' | 'cancel' | 'withdraw' | 'reopen'> => ({
  finish: async (reference, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'finish' }),

  cancel: async ({ reason, ...reference }, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'cancel', reason }),

  withdraw: async ({ reason, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    const events = requireAllowed(context, loaded, { kind: 'withdraw', reason })
    for (const paper of binding.consentPapers) await withdrawPapers(context.db, loaded.row.id, paper)
    return writeEvents(context, loaded, events)
  },

  reopen: async ({ reason, ...reference }, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'reopen', reason }),
})

/** The published clock stopped, set going again, given more time, and the time taken back. */
export const clockCommands = (
  binding: CaseBinding,
): Pick<Handlers, 'pauseClock' | 'resumeClock' | 'extendClock' | 'withdrawExtension'> => ({
  pauseClock: async ({ cause, note, on, time, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    return applyCommand(context, loaded, { kind: 'pause', cause, note, at: momentOf({ on, time }, loaded, context) })
  },

  resumeClock: async ({ on, time, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    return applyCommand(context, loaded, { kind: 'resume', at: momentOf({ on, time }, loaded, context) })
  },

  extendClock: async ({ amount, reason, ...reference }, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'extend', amount, reason }),

  withdrawExtension: async ({ extensionId, reason, ...reference }, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), {
      kind: 'withdraw-extension',
      extensionId,
      reason,
    }),
})
