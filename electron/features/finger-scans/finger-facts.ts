import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import { fingerFactsSchema } from '#shared/features/finger-scans/finger-facts.ts'
import type { FingerRefusal } from '#shared/features/finger-scans/finger-scans.contract.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { commaSeparatedType } from '../../core/spreadsheet-type.ts'
import { findFile } from '../../database/foundation.repository.ts'

export const refuse = (reason: FingerRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

export const fingerFactsIn = (folder: string) =>
  readResource(folder, 'reference-data/finger-scans.json', fingerFactsSchema)

/** Under which a device's file is kept. */
export const punchFileSubject = 'finger-import'

/** An uploaded file of a device: one's own, or one that was read before. @throws Failure not-found */
export async function requirePunchFile({ db, actor }: Pick<QueryContext, 'db' | 'actor'>, fileId: string) {
  const file = await findFile(db, fileId)
  const isOwn = file?.permission === null && file.uploaded_by === actor.accountId
  if (!file || !(isOwn || file.subject_type === punchFileSubject)) throw new Failure('not-found')
  if (file.media_type !== commaSeparatedType) throw new Failure('not-found')
  return file
}
