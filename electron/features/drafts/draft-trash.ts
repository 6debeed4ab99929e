import { Failure } from '#shared/contract/failure.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { TrashSource } from '../trash/trash-source.ts'
import { endOfTrash, keptUntil } from '../trash/trash-time.ts'
import { findDiscarded, findDraft, listDiscarded, takeBackDraft } from './drafts.repository.ts'

/** Own drafts that were given up. */
export const draftTrash: TrashSource = {
  permission: null,

  list: async ({ db, actor, now }) =>
    (await listDiscarded(db, actor.accountId, endOfTrash(now))).map((row) => {
      const removedAt = instantSchema.parse(row.discarded_at)
      return {
        id: row.id,
        name: row.form,
        removedAt,
        removedBy: actor.fullName,
        keptUntil: keptUntil(removedAt),
      }
    }),

  restore: async ({ db, actor, now }, id) => {
    const draft = await findDiscarded(db, actor.accountId, id)
    if (!draft || (draft.discarded_at ?? '') < endOfTrash(now)) throw new Failure('not-found')
    // One draft per form and record: the newer typing is not thrown away for the older.
    if (await findDraft(db, actor.accountId, draft.form, draft.subject))
      throw new Failure('refused', { reason: 'newer-draft-there' })
    await takeBackDraft(db, id)
  },
}
