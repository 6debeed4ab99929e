import type { CaseProcedures } from '#shared/features/service-cases/case-procedures.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachScans } from './attach-scans.ts'
import { type CaseBinding, loadBoundForChange } from './case-binding.ts'
import { caseRefusal } from './case-refusal.ts'
import { requireAllowed, writeEvents } from './change-case.ts'
import { insertSession, updateSession } from './service-cases.repository.ts'

/** The team's session held, or passed over for an emergency. */
export const sessionCommands = (
  binding: CaseBinding,
): Pick<ServiceOf<CaseProcedures>, 'recordSession' | 'skipSession'> => ({
  recordSession: async (input, context) => {
    const { db, now, actor, newId } = context
    const loaded = await loadBoundForChange(binding, context, input)
    const known = loaded.sessions.find((session) => session.id === input.sessionId)
    if (input.sessionId !== null && !known) throw caseRefusal('session-unknown')
    const minutesSigned = input.minutesFileIds.length > 0
    const events = requireAllowed(context, loaded, { kind: 'record-session', heldOn: input.heldOn, minutesSigned })
    const held = {
      state: 'held',
      held_on: input.heldOn,
      place: input.place,
      members: JSON.stringify(input.members),
      decision: input.decision,
      recorded_by: actor.accountId,
      recorded_at: now,
    } as const
    const sessionId = known?.id ?? newId()
    if (known) await updateSession(db, sessionId, held)
    else
      await insertSession(db, {
        id: sessionId,
        case_id: loaded.row.id,
        letter_id: null,
        created_by: actor.accountId,
        created_at: now,
        ...held,
      })
    const owner = { paperId: null, sessionId }
    await attachScans({ context, loaded, binding }, owner, input.minutesFileIds, binding.rightOfMinutes)
    return { sessionId, ...(await writeEvents(context, loaded, events)) }
  },

  skipSession: async ({ reason, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    const events = requireAllowed(context, loaded, { kind: 'skip-session', reason })
    return writeEvents(context, loaded, events, {}, { emergency_reason: reason })
  },
})
