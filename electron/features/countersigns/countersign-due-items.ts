import { instantSchema } from '#shared/time/instant.ts'
import { sightOf } from '../medical-records/record-person.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { countReadyFor } from './countersigns.repository.ts'

/** One line for all that the reader could sign now. A number only: no reading of the record. */
export const countersignDueItems: DueItemSource = {
  permission: 'countersign:health',
  list: async ({ db, actor }) => {
    // The list behind the line is closed to whoever may not read records.
    if (!actor.permissions.has('view:health')) return []
    const { count, since } = await countReadyFor(db, sightOf(actor), actor.accountId)
    if (since === null) return []
    return [
      {
        id: 'countersign-waiting',
        kind: 'countersign-waiting',
        data: { count },
        since: instantSchema.parse(since),
        dueOn: null,
        workingDaysLeft: null,
        roles: ['dokter'],
        isMine: true,
        severity: 'normal',
        link: '/poliklinik/tanda-tangan-dokter',
      },
    ]
  },
}
