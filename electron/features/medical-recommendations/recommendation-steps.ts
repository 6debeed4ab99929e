import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import { medicalRecommendationPapers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import type { ServiceOf } from '../../core/service.ts'
import { applyCommand, requireAllowed, writeEvents } from '../service-cases/change-case.ts'
import { momentOf } from '../service-cases/moment-of-day.ts'
import {
  insertApproval,
  insertSession,
  updateSession,
  withdrawPapers,
} from '../service-cases/service-cases.repository.ts'
import { attachScans, rightOfMinutes } from './attach-scans.ts'
import { loadForChange } from './load-recommendation.ts'
import { refusal } from './refuse.ts'

type Names =
  | 'recordSession'
  | 'skipSession'
  | 'approve'
  | 'returnForCorrection'
  | 'resubmit'
  | 'recordHandedOver'
  | 'recordOutsideStep'
  | 'finish'
  | 'cancel'
  | 'withdraw'
  | 'reopen'

export const recommendationSteps: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  recordSession: async (input, context) => {
    const { db, now, actor, newId } = context
    const loaded = await loadForChange(context, input)
    const known = loaded.sessions.find((session) => session.id === input.sessionId)
    if (input.sessionId !== null && !known) throw refusal('session-unknown')
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
    await attachScans(context, loaded, { paperId: null, sessionId }, input.minutesFileIds, rightOfMinutes)
    return { sessionId, ...(await writeEvents(context, loaded, events)) }
  },

  skipSession: async ({ reason, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const events = requireAllowed(context, loaded, { kind: 'skip-session', reason })
    return writeEvents(context, loaded, events, {}, { emergency_reason: reason })
  },

  approve: async (reference, context) => {
    const { db, now, actor, newId } = context
    const loaded = await loadForChange(context, reference)
    const events = requireAllowed(context, loaded, { kind: 'approve' })
    await insertApproval(db, {
      id: newId(),
      case_id: loaded.row.id,
      decision: 'approved',
      reason: null,
      account_id: actor.accountId,
      at: now,
    })
    return writeEvents(context, loaded, events)
  },

  returnForCorrection: async ({ reason, on, letterNumber, letterDate, ...reference }, context) => {
    const { db, now, actor, newId } = context
    const loaded = await loadForChange(context, reference)
    const at = on === null ? null : momentOf(on, loaded, context)
    const events = requireAllowed(context, loaded, { kind: 'return-for-correction', reason, at })
    if (loaded.row.phase !== 'outside')
      await insertApproval(db, {
        id: newId(),
        case_id: loaded.row.id,
        decision: 'returned',
        reason,
        account_id: actor.accountId,
        at: now,
      })
    return writeEvents(context, loaded, events, { letterNumber, letterDate })
  },

  resubmit: async (reference, context) =>
    applyCommand(context, await loadForChange(context, reference), { kind: 'resubmit' }),

  recordHandedOver: async ({ on, letterNumber, letterDate, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const at = momentOf(on, loaded, context)
    const sealed = loaded.facts.events.findLast((event) => event.kind === 'sealed')
    if (sealed && at < sealed.at) throw refusal('handed-over-before-sealed')
    return applyCommand(context, loaded, { kind: 'hand-over', at }, { letterNumber, letterDate })
  },

  recordOutsideStep: async ({ step, on, letterNumber, letterDate, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const at = momentOf(on, loaded, context)
    return applyCommand(context, loaded, { kind: 'record-outside-step', step, at }, { letterNumber, letterDate })
  },

  finish: async (reference, context) =>
    applyCommand(context, await loadForChange(context, reference), { kind: 'finish' }),

  cancel: async ({ reason, ...reference }, context) =>
    applyCommand(context, await loadForChange(context, reference), { kind: 'cancel', reason }),

  withdraw: async ({ reason, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const events = requireAllowed(context, loaded, { kind: 'withdraw', reason })
    await withdrawPapers(context.db, loaded.row.id, medicalRecommendationPapers.application)
    return writeEvents(context, loaded, events)
  },

  reopen: async ({ reason, ...reference }, context) =>
    applyCommand(context, await loadForChange(context, reference), { kind: 'reopen', reason }),
}
