import type { DueItem } from '#shared/features/today/today.contract.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { boardOf } from './arrivals.service.ts'

const common = { workingDaysLeft: null, isMine: true } satisfies Partial<DueItem>

/** Who came and is still to be looked after, and whose next look has come. Names only: no reading of the record. */
export const arrivalDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async (context) => {
    const { today } = await unitDay(context)
    return (await boardOf(context)).flatMap((arrival): DueItem[] => {
      const { id, inmate, standing, lookAgainOn, arrivedAt } = arrival
      const item = {
        ...common,
        roles: ['perawat', 'bidan', 'dokter'] satisfies DueItem['roles'],
        data: { inmateName: inmate.name },
        since: arrivedAt,
        link: `/poliklinik/kedatangan/${id}`,
      }
      if (standing === 'done') return []
      if (standing !== 'observing') {
        const severity = standing === 'late' ? 'late' : standing === 'soon' ? 'attention' : 'normal'
        const { hoursLeft } = arrival
        return [{ ...item, id: `arrival-open:${id}`, kind: 'arrival-open', dueOn: null, hoursLeft, severity }]
      }
      if (lookAgainOn === null || lookAgainOn > today) return []
      const severity = lookAgainOn < today ? 'late' : 'normal'
      return [{ ...item, id: `arrival-look:${id}`, kind: 'arrival-look-again', dueOn: lookAgainOn, severity }]
    })
  },
}
