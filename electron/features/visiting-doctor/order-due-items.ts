import { instantSchema } from '#shared/time/instant.ts'
import { sightOf } from '../medical-records/record-person.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { countWaitingOrders } from './visiting-doctor.repository.ts'

/** One line for all orders whose signed sheet is missing. A number only: no reading of the record. */
export const orderDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async ({ db, actor }) => {
    // The list behind the line is closed to whoever may not read records.
    if (!actor.permissions.has('view:health')) return []
    const { count, since } = await countWaitingOrders(db, sightOf(actor))
    if (since === null) return []
    return [
      {
        id: 'order-sheet-waiting',
        kind: 'order-sheet-waiting',
        data: { count },
        since: instantSchema.parse(since),
        dueOn: null,
        workingDaysLeft: null,
        roles: ['perawat', 'bidan'],
        isMine: true,
        severity: 'normal',
        link: '/poliklinik/dokter-tamu',
      },
    ]
  },
}
