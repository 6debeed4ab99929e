import { Failure } from '#shared/contract/failure.ts'
import { joinedTo } from '#shared/features/service-cases/case-phase.rules.ts'
import type { HandlingProcedures } from '#shared/features/service-cases/handling-procedures.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { type CaseBinding, loadBoundForChange } from './case-binding.ts'
import { caseRefusal } from './case-refusal.ts'
import { applyCommand } from './change-case.ts'
import { loadCase } from './load-case.ts'
import { momentOf } from './moment-of-day.ts'
import { serviceOfCase } from './service-cases.repository.ts'

/** What a case may be joined to: another one that stands by itself. @throws Failure not-found, refused */
async function requireJoinable(binding: CaseBinding, context: CommandContext, caseId: string, into: string) {
  if (into === caseId) throw caseRefusal('joined-to-itself')
  const serviceId = await serviceOfCase(context.db, into)
  const services = binding.joinsWith ?? [binding.serviceId]
  if (serviceId === null || !services.includes(serviceId)) throw new Failure('not-found')
  const other = await loadCase(context, serviceId, into)
  if (joinedTo(other.facts.events) !== null) throw caseRefusal('joined-into-joined')
}

/** The handlers of `handlingProcedures`. */
export const handlingCommands = (binding: CaseBinding): ServiceOf<HandlingProcedures> => ({
  takeStep: async ({ step, note, on, time, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    return applyCommand(context, loaded, {
      kind: 'take-step',
      step,
      note,
      at: momentOf({ on, time }, loaded, context),
    })
  },

  skipStep: async ({ step, reason, ...reference }, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'skip-step', step, reason }),

  chooseClock: async ({ clockId, reason, ...reference }, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), {
      kind: 'choose-clock',
      clockId,
      reason,
    }),

  lapse: async (reference, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'lapse' }),

  joinCase: async ({ into, cause, reason, ...reference }, context) => {
    const loaded = await loadBoundForChange(binding, context, reference)
    await requireJoinable(binding, context, reference.caseId, into)
    return applyCommand(context, loaded, { kind: 'join', into, cause, reason })
  },

  partCase: async ({ reason, ...reference }, context) =>
    applyCommand(context, await loadBoundForChange(binding, context, reference), { kind: 'part', reason }),
})
