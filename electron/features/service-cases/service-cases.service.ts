import { Failure } from '#shared/contract/failure.ts'
import type { serviceCasesContract } from '#shared/features/service-cases/service-cases.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import type { LoadContext } from './load-case.ts'
import { settingsFor, settingsKey, standardOn } from './service-standards.ts'

async function standardToday({ db, now, services }: LoadContext, serviceId: string) {
  const { timeZone } = await currentProfile(db, now)
  return standardOn(services.resourcesFolder, serviceId, toCalendarDate(now, timeZone))
}

export const serviceCasesService: ServiceOf<typeof serviceCasesContract> = {
  standard: async (input, context) => {
    const standard = await standardToday(context, input.serviceId)
    return { standard, settings: await settingsFor(context.db, standard) }
  },

  changeSettings: async ({ serviceId, ...wanted }, context) => {
    const standard = await standardToday(context, serviceId)
    const present = await settingsFor(context.db, standard)
    if (present.revision !== wanted.revision) throw new Failure('changed-meanwhile')
    if (!standard.clocks.some((clock) => clock.id === wanted.clockId))
      throw new Failure('refused', { reason: 'unknown-clock' })
    if (!standard.clockStart.options.some((option) => option.id === wanted.clockStart))
      throw new Failure('refused', { reason: 'unknown-clock-start' })
    const revision = present.revision + 1
    await writeSetting(context.db, settingsKey(serviceId), { ...wanted, revision })
    return { revision }
  },
}
