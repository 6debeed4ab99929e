import { Failure } from '#shared/contract/failure.ts'
import type { ComplaintLetterScan } from '#shared/features/complaints/complaint-letters.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { refuse } from './complaint-facts.ts'
import {
  insertLetterScans,
  listComplaintLetters,
  listLetterScans,
  voidLetterScan,
} from './complaint-letters.repository.ts'

export const toScan = (row: Awaited<ReturnType<typeof listLetterScans>>[number]): ComplaintLetterScan => ({
  ...{ id: row.id, complaintLetterId: row.complaint_letter_id, title: row.title, fileId: row.file_id },
  ...{ mediaType: row.media_type, showsReporter: row.shows_reporter === 1, addedBy: row.full_name },
  ...{ addedAt: instantSchema.parse(row.added_at), voidReason: row.void_reason },
})

interface NewScans {
  readonly id: string
  readonly complaintLetterId: string | null
  readonly title: string
  readonly showsReporter: boolean
  readonly fileIds: readonly string[]
}

/** @throws Failure not-found, refused (file-not-usable) */
export async function attachLetterScans(context: CommandContext, input: NewScans): Promise<Record<string, never>> {
  const { db, actor, now, newId } = context
  const { id, complaintLetterId, title, showsReporter, fileIds } = input
  if (new Set(fileIds).size < fileIds.length) throw refuse('file-not-usable')
  const letters = complaintLetterId === null ? [] : await listComplaintLetters(db, id)
  const isKnown = letters.some((row) => row.id === complaintLetterId && row.state === 'issued')
  if (complaintLetterId !== null && !isKnown) throw new Failure('not-found')
  // A sheet that names the reporter is the case's own officer's alone, like a form in somebody's own hand.
  const right = showsReporter
    ? ({ permission: 'hold:identity-vault', reads: 'identity', subjectType: 'complaint' } as const)
    : ({ permission: 'view:complaints', reads: 'nothing', subjectType: 'complaint-letter' } as const)
  for (const fileId of fileIds) {
    const file = await findFile(db, fileId)
    if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('file-not-usable')
    await attachFile(db, fileId, { ...right, subjectId: id })
  }
  await insertLetterScans(
    db,
    fileIds.map((fileId) => ({
      ...{ id: newId(), complaint_id: id, complaint_letter_id: complaintLetterId, title, file_id: fileId },
      ...{ shows_reporter: showsReporter ? 1 : 0, added_by: actor.accountId, added_at: now },
    })),
  )
  return {}
}

/** @throws Failure not-found */
export async function strikeLetterScan(
  { db, actor, now }: CommandContext,
  { id, scanId, reason }: { readonly id: string; readonly scanId: string; readonly reason: string },
): Promise<Record<string, never>> {
  const scan = (await listLetterScans(db, id)).find((one) => one.id === scanId)
  if (!scan || scan.voided_at !== null) throw new Failure('not-found')
  await voidLetterScan(db, scanId, { voided_by: actor.accountId, voided_at: now, void_reason: reason })
  return {}
}
