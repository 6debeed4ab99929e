import type { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { resultFileSchema } from '#shared/features/assessment-handover/assessment-result-file.ts'
import type {
  EarlierRefusalCode,
  earlierAssessmentsContract,
  earlierSchema,
} from '#shared/features/earlier-assessments/earlier-assessments.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { originsOf } from '../assessment-import/assessment-import.repository.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import {
  type EarlierRow,
  findEarlier,
  insertEarlier,
  listEarlier,
  withdrawEarlier,
} from './earlier-assessments.repository.ts'

const refuse = (reason: EarlierRefusalCode): Failure => new Failure('refused', { reason })

type Origin = Awaited<ReturnType<typeof originsOf>>[number]

const presentOrigin = (row: Origin) => ({
  ...{ name: row.name, fileId: row.file_id, wasEncrypted: row.was_encrypted === 1 },
  hasSignature: row.signature !== null,
  ...{ signer: row.signer, signerName: row.signer_name, fingerprint: row.fingerprint },
  ...{ importedAt: instantSchema.parse(row.imported_at), importedByName: row.imported_by_name },
  refusal: resultFileSchema.parse(JSON.parse(row.result)).assessment.refusal,
})

function present(row: EarlierRow, origin: Origin | undefined): z.input<typeof earlierSchema> {
  return {
    ...{ id: row.id, inmateId: row.inmate_id, officeKind: row.office_kind, office: row.office },
    ...{ instrument: row.instrument, version: row.version, total: row.total, band: row.band, note: row.note },
    assessedOn: calendarDateSchema.parse(row.assessed_on),
    scores: JSON.parse(row.scores),
    fileIds: JSON.parse(row.file_ids),
    origin: origin ? presentOrigin(origin) : null,
    ...{ state: row.state, endReason: row.end_reason, recordedByName: row.recorded_by_name },
    recordedAt: instantSchema.parse(row.recorded_at),
    revision: row.revision,
  }
}

/** The scan follows the right of assessments. Only the uploader's own files that belong to nothing yet can be used. */
async function tieScan({ db, actor }: CommandContext, inmateId: string, fileIds: readonly string[]): Promise<void> {
  if (new Set(fileIds).size < fileIds.length) throw refuse('earlier-file-not-usable')
  for (const fileId of fileIds) {
    const file = await findFile(db, fileId)
    if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('earlier-file-not-usable')
    const right = { permission: 'view:assessments', reads: 'identity' } as const
    await attachFile(db, fileId, { ...right, subjectType: 'inmate', subjectId: inmateId })
  }
}

export const earlierAssessmentsService: ServiceOf<typeof earlierAssessmentsContract> = {
  list: async ({ inmateId }, context) => {
    await context.recordRead('inmate', [inmateId])
    const origins = await originsOf(context.db, inmateId)
    return (await listEarlier(context.db, inmateId)).map((row) =>
      present(
        row,
        origins.find(({ earlier_id }) => earlier_id === row.id),
      ),
    )
  },

  record: async ({ inmateId, fileIds, ...input }, context) => {
    const { db, now, newId, actor } = context
    const inmate = await findInmate(db, inmateId)
    if (!inmate) throw new Failure('not-found')
    await context.recordRead('inmate', [inmateId])
    if (await findMergeOf(db, inmateId)) throw refuse('earlier-person-merged')
    const { today } = await unitDay(context)
    if (input.assessedOn > today) throw refuse('earlier-in-future')
    if (inmate.birth_date !== null && input.assessedOn <= inmate.birth_date) throw refuse('earlier-before-birth')
    await tieScan(context, inmateId, fileIds)
    const id = newId()
    await insertEarlier(
      db,
      {
        ...{ id, inmate_id: inmateId, office_kind: input.officeKind, office: input.office, note: input.note },
        ...{ assessed_on: input.assessedOn, instrument: input.instrument, version: input.version },
        ...{ total: input.total, band: input.band, scores: JSON.stringify(input.scores), state: 'active' as const },
        ...{ recorded_at: now, recorded_by: actor.accountId },
      },
      fileIds.map((fileId, position) => ({ id: newId(), earlier_id: id, file_id: fileId, position })),
    )
    return { id }
  },

  withdraw: async ({ id, revision, reason }, context) => {
    const row = await findEarlier(context.db, id)
    if (!row) throw new Failure('not-found')
    await context.recordRead('inmate', [row.inmate_id])
    if (row.state === 'withdrawn') throw refuse('earlier-withdrawn')
    if (!(await withdrawEarlier(context.db, { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
