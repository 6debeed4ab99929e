import { Failure } from '#shared/contract/failure.ts'
import type { draftsContract } from '#shared/features/drafts/drafts.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findReply } from '../../database/foundation.repository.ts'
import { openDraft, sealDraft } from '../identity-vault/sealed-draft.ts'
import { endOfTrash } from '../trash/trash-time.ts'
import {
  deleteDraft,
  discardDraft,
  emptyTrash,
  findDraft,
  findDraftById,
  listDrafts,
  putDraft,
} from './drafts.repository.ts'

export const draftsService: ServiceOf<typeof draftsContract> = {
  find: async (input, context) => {
    const { db, actor } = context
    const draft = await findDraft(db, actor.accountId, input.form, input.subject)
    if (!draft) return null
    return {
      id: draft.id,
      form: draft.form,
      subject: draft.subject,
      sequence: draft.sequence,
      savedAt: instantSchema.parse(draft.saved_at),
      content: await openDraft(context, draft),
    }
  },

  list: async (_input, { db, actor }) =>
    (await listDrafts(db, actor.accountId)).map((draft) => ({
      id: draft.id,
      form: draft.form,
      subject: draft.subject,
      path: draft.path,
      savedAt: instantSchema.parse(draft.saved_at),
    })),

  save: async (input, context) => {
    const { db, actor, now } = context
    // A late autosave must not bring back what was sent, nor overwrite what was typed after it.
    if (await findReply(db, input.id)) return { state: 'finished', savedAt: now }
    const known = await findDraftById(db, input.id)
    if (known && known.account_id !== actor.accountId) throw new Failure('refused', { reason: 'draft-of-another' })
    if (known && known.sequence >= input.sequence)
      return { state: 'older', savedAt: instantSchema.parse(known.saved_at) }
    await putDraft(db, {
      id: input.id,
      account_id: actor.accountId,
      form: input.form,
      subject: input.subject,
      path: input.path,
      sequence: input.sequence,
      saved_at: now,
      content: await sealDraft(context, input),
      // Typing goes on after all.
      discarded_at: null,
    })
    return { state: 'saved', savedAt: now }
  },

  discard: async (input, { db, actor, now }) => {
    if (input.isEmptied) await deleteDraft(db, actor.accountId, input.id)
    else await discardDraft(db, actor.accountId, input.id, now)
    await emptyTrash(db, endOfTrash(now))
    return {}
  },
}
