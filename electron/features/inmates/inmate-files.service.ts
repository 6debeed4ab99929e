import { Failure } from '#shared/contract/failure.ts'
import type { InmateFileRefusalCode, inmateFilesContract } from '#shared/features/inmates/inmate-files.contract.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { findInmateFile, insertInmateFile, listInmateFiles, voidInmateFile } from './inmate-files.repository.ts'
import { findMergeOf } from './inmate-merges.repository.ts'
import { findInmate } from './inmates.repository.ts'

const refuse = (reason: InmateFileRefusalCode) => new Failure('refused', { reason })

type Row = Awaited<ReturnType<typeof listInmateFiles>>[number]

function voidingOf(row: Row): { at: Instant; by: string; reason: string } | null {
  if (row.voided_at === null || row.voided_reason === null) return null
  return { at: instantSchema.parse(row.voided_at), by: row.voider_name ?? '', reason: row.voided_reason }
}

export const inmateFilesService: ServiceOf<typeof inmateFilesContract> = {
  list: async ({ inmateId }, { db, recordRead }) => {
    if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
    await recordRead('inmate', [inmateId])
    return (await listInmateFiles(db, inmateId)).map((row) => ({
      id: row.id,
      revision: row.revision,
      fileId: row.file_id,
      title: row.title,
      mediaType: row.media_type,
      size: row.size,
      addedAt: instantSchema.parse(row.added_at),
      addedBy: row.adder_name,
      voided: voidingOf(row),
    }))
  },

  add: async ({ inmateId, title, fileIds }, { db, actor, now, newId }) => {
    if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
    if (await findMergeOf(db, inmateId)) throw refuse('merged-away')
    if (new Set(fileIds).size < fileIds.length) throw refuse('file-not-usable')
    const ids: string[] = []
    for (const fileId of fileIds) {
      const file = await findFile(db, fileId)
      // Only the uploader's own file that belongs to nothing yet.
      if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('file-not-usable')
      const right = { permission: 'view:inmates', reads: 'identity' } as const
      await attachFile(db, fileId, { ...right, subjectType: 'inmate', subjectId: inmateId })
      const id = newId()
      ids.push(id)
      await insertInmateFile(db, {
        id,
        inmate_id: inmateId,
        file_id: fileId,
        title,
        added_at: now,
        added_by: actor.accountId,
        voided_at: null,
        voided_by: null,
        voided_reason: null,
      })
    }
    return { ids }
  },

  voidFile: async ({ id, revision, reason }, { db, actor, now }) => {
    const file = await findInmateFile(db, id)
    if (!file) throw new Failure('not-found')
    if (file.voided_at !== null) throw refuse('already-voided')
    const isDone = await voidInmateFile(db, { id, revision }, { at: now, by: actor.accountId, reason })
    if (!isDone) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
