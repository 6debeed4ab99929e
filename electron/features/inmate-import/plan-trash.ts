import { Failure } from '#shared/contract/failure.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { TrashSource } from '../trash/trash-source.ts'
import { endOfTrash, keptUntil } from '../trash/trash-time.ts'
import { countRows, listDiscardedPlans, updatePlan } from './inmate-import.repository.ts'

/** What was found out about a list and then thrown away, with everything that was decided about its lines. */
export const planTrash: TrashSource = {
  permission: 'register:inmates',

  list: async ({ db, now }) =>
    (await listDiscardedPlans(db, endOfTrash(now))).map((row) => {
      const removedAt = instantSchema.parse(row.discarded_at)
      return {
        id: row.id,
        name: row.original_name,
        removedAt,
        removedBy: row.discarded_by_name ?? '',
        keptUntil: keptUntil(removedAt),
      }
    }),

  restore: async ({ db, now }, id) => {
    const isThere = (await listDiscardedPlans(db, endOfTrash(now))).some((plan) => plan.id === id)
    if (!isThere) throw new Failure('not-found')
    const isStarted = (await countRows(db, id)).some((row) => row.state === 'applied' || row.state === 'failed')
    const state = isStarted ? 'started' : 'checked'
    await updatePlan(db, id, { state, discarded_at: null, discarded_by: null })
  },
}
