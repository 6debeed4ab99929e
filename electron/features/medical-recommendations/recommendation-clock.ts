import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { applyCommand } from '../service-cases/change-case.ts'
import { momentOf } from '../service-cases/moment-of-day.ts'
import { loadForChange } from './load-recommendation.ts'

type Names = 'pauseClock' | 'resumeClock' | 'extendClock' | 'withdrawExtension'

/** The published clock stopped, set going again, given more time, and the time taken back. */
export const recommendationClock: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  pauseClock: async ({ cause, note, on, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    return applyCommand(context, loaded, { kind: 'pause', cause, note, at: momentOf(on, loaded, context) })
  },

  resumeClock: async ({ on, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    return applyCommand(context, loaded, { kind: 'resume', at: momentOf(on, loaded, context) })
  },

  extendClock: async ({ amount, reason, ...reference }, context) =>
    applyCommand(context, await loadForChange(context, reference), { kind: 'extend', amount, reason }),

  withdrawExtension: async ({ extensionId, reason, ...reference }, context) =>
    applyCommand(context, await loadForChange(context, reference), { kind: 'withdraw-extension', extensionId, reason }),
}
