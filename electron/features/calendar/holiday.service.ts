import type { facilityContract } from '#shared/features/facility/facility.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { changeCalendar } from './change-calendar.ts'

/** One day at a time. */
export const holidayService: Pick<ServiceOf<typeof facilityContract>, 'addHoliday' | 'withdrawHoliday'> = {
  addHoliday: async ({ moves, ...day }, context) => {
    const [id = ''] = await changeCalendar(context, { add: [day], withdraw: [], reason: '', moves })
    return { id }
  },

  withdrawHoliday: async ({ id, reason, moves }, context) => {
    await changeCalendar(context, { add: [], withdraw: [id], reason, moves })
    return {}
  },
}
