import { Failure } from '#shared/contract/failure.ts'
import { compareStandards } from '#shared/features/service-cases/compare-standards.rules.ts'
import type { serviceCasesContract } from '#shared/features/service-cases/service-cases.contract.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { countRunning } from './service-cases.repository.ts'
import { settingsFor, settingsKey, standardOn, versionsOf } from './service-standards.ts'
import { standardNow, termHandlers } from './service-terms.ts'

function stateOf({ version, effectiveFrom }: ServiceStandard, present: number | null, today: CalendarDate) {
  if (version === present) return 'present' as const
  return effectiveFrom > today ? ('coming' as const) : ('past' as const)
}

export const serviceCasesService: ServiceOf<typeof serviceCasesContract> = {
  ...termHandlers,

  standard: async (input, context) => {
    const standard = await standardNow(context, input.serviceId)
    return { standard, settings: await settingsFor(context.db, standard) }
  },

  versions: async ({ serviceId }, context) => {
    const { db, services } = context
    const versions = versionsOf(services.resourcesFolder, serviceId)
    const { timeZone } = await currentProfile(db, context.now)
    const today = toCalendarDate(context.now, timeZone)
    const present = versions.some((one) => one.effectiveFrom <= today)
      ? standardOn(services.resourcesFolder, serviceId, today).version
      : null
    const running = await countRunning(db, serviceId)
    return versions
      .map((standard, index) => {
        const before = versions[index - 1]
        return {
          version: standard.version,
          effectiveFrom: standard.effectiveFrom,
          effectiveTo: standard.effectiveTo,
          state: stateOf(standard, present, today),
          document: standard.source.document,
          runningCases: running.get(standard.version) ?? 0,
          changes: before === undefined ? null : [...compareStandards(before, standard)],
        }
      })
      .toReversed()
  },

  changeSettings: async ({ serviceId, ...wanted }, context) => {
    const standard = await standardNow(context, serviceId)
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
