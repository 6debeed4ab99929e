import { Failure } from '#shared/contract/failure.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { TrashSource } from '../trash/trash-source.ts'
import { listMappings, listRemovedMappings, restoreMapping } from './inmate-import.repository.ts'

/** Saved mappings of columns that were removed. They say nothing about anybody and stay as long as they are wanted. */
export const mappingTrash: TrashSource = {
  permission: 'register:inmates',

  list: async ({ db }) =>
    (await listRemovedMappings(db)).map((row) => ({
      id: row.id,
      name: row.name,
      removedAt: instantSchema.parse(row.removed_at),
      removedBy: row.removed_by ?? '',
      keptUntil: null,
    })),

  restore: async ({ db }, id) => {
    const row = (await listRemovedMappings(db)).find((removed) => removed.id === id)
    if (!row) throw new Failure('not-found')
    const isTaken = (await listMappings(db)).some((active) => active.name.toLowerCase() === row.name.toLowerCase())
    if (isTaken) throw new Failure('refused', { reason: 'name-in-use' })
    await restoreMapping(db, id)
  },
}
