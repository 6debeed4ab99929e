import type { CommandContext } from '../../core/context.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import type { CaseBinding, ScanRight } from './case-binding.ts'
import { caseRefusal } from './case-refusal.ts'
import type { LoadedCase } from './load-case.ts'
import { insertCaseFiles } from './service-cases.repository.ts'

interface ScanOwner {
  readonly paperId: string | null
  readonly sessionId: string | null
}

/**
 * Ties uploaded files to a paper or a session. Only the uploader's own files that belong to nothing yet can be used.
 * @throws Failure refused (file-not-usable)
 */
export async function attachScans(
  { context, loaded, binding }: { context: CommandContext; loaded: LoadedCase; binding: CaseBinding },
  owner: ScanOwner,
  fileIds: readonly string[],
  right: ScanRight,
): Promise<void> {
  const { db, actor, newId } = context
  const subject = binding.subjectOf(loaded)
  if (new Set(fileIds).size < fileIds.length) throw caseRefusal('file-not-usable')
  for (const fileId of fileIds) {
    const file = await findFile(db, fileId)
    if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw caseRefusal('file-not-usable')
    await attachFile(db, fileId, { ...right, subjectType: subject.type, subjectId: subject.id })
  }
  await insertCaseFiles(
    db,
    fileIds.map((fileId, position) => ({
      id: newId(),
      case_id: loaded.row.id,
      paper_id: owner.paperId,
      session_id: owner.sessionId,
      position,
      file_id: fileId,
    })),
  )
}
