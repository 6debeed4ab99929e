import type { todayContract } from '#shared/features/today/today.contract.ts'
import { compareDueItems } from '#shared/features/today/today.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { dueItemSources } from '../../core/due-item-sources.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'

export const todayService: ServiceOf<typeof todayContract> = {
  list: async (_input, context) => {
    const sources = dueItemSources.filter(
      ({ permission }) => permission === 'signed-in' || context.actor.permissions.has(permission),
    )
    const items = await Promise.all(sources.map((source) => source.list(context)))
    const { timeZone } = await currentProfile(context.db, context.now)
    return { today: toCalendarDate(context.now, timeZone), items: items.flat().toSorted(compareDueItems) }
  },
}
