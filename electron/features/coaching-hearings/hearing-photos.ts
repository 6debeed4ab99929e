import { Failure } from '#shared/contract/failure.ts'
import type { coachingHearingsContract } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { findHearingPhoto, insertHearingPhoto, takeOffHearingPhoto } from './coaching-hearings.repository.ts'
import { refuse, requireStandingHearing } from './hearing-record.ts'

/** Pictures of a session. They may still come after the minutes are closed, since a camera is emptied later. */
export const hearingPhotos: Pick<ServiceOf<typeof coachingHearingsContract>, 'addPhoto' | 'takeOffPhoto'> = {
  addPhoto: async ({ hearingId, title, fileId }, { db, actor, newId, now }) => {
    await requireStandingHearing(db, hearingId)
    const file = await findFile(db, fileId)
    // Only the uploader's own picture that belongs to nothing yet.
    const isUsable = file?.uploaded_by === actor.accountId && file.permission === null
    if (!isUsable || !file.media_type.startsWith('image/')) throw refuse('file-not-usable')
    const right = { permission: 'view:coaching', reads: 'nothing' } as const
    await attachFile(db, fileId, { ...right, subjectType: 'coaching-hearing', subjectId: hearingId })
    const id = newId()
    await insertHearingPhoto(db, {
      ...{ id, hearing_id: hearingId, title, file_id: fileId, state: 'active', end_reason: null },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  takeOffPhoto: async ({ reason, ...reference }, { db }) => {
    const row = await findHearingPhoto(db, reference.id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'taken-off') throw refuse('already-taken-off')
    if (!(await takeOffHearingPhoto(db, reference, reason))) throw new Failure('changed-meanwhile')
    return { revision: reference.revision + 1 }
  },
}
