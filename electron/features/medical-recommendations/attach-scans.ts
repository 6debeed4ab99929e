import { requirementById } from '#shared/features/service-cases/case-papers.rules.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { CommandContext } from '../../core/context.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { insertCaseFiles } from '../service-cases/service-cases.repository.ts'
import { refusal } from './refuse.ts'

interface ScanOwner {
  readonly paperId: string | null
  readonly sessionId: string | null
}

interface ScanRight {
  readonly permission: Permission
  readonly reads: 'nothing' | 'health' | 'identity'
}

/** The head of the unit reads papers 1, 2 and 4; the record itself takes the right to health data. */
export function rightOfPaper(loaded: LoadedCase, requirementId: string): ScanRight {
  const { standard } = loaded.facts
  const paper =
    requirementById(standard, requirementId) ?? standard.lettersBack.find((letter) => letter.id === requirementId)
  const isRecord = paper !== undefined && 'kind' in paper && paper.kind === 'record'
  return {
    permission: isRecord ? 'view:health' : 'view:case-papers',
    reads: paper?.confidential === 'health' ? 'health' : 'identity',
  }
}

/** Minutes may speak of the patient's state; whoever sat in the session or decides after it reads them. */
export const rightOfMinutes: ScanRight = { permission: 'view:recommendations', reads: 'health' }

/**
 * Ties uploaded files to a paper or a session. Only the uploader's own files that belong to nothing yet can be used.
 * @throws Failure refused (file-not-usable)
 */
export async function attachScans(
  context: CommandContext,
  loaded: LoadedCase,
  owner: ScanOwner,
  fileIds: readonly string[],
  right: ScanRight,
): Promise<void> {
  const { db, actor, newId } = context
  if (new Set(fileIds).size < fileIds.length) throw refusal('file-not-usable')
  for (const fileId of fileIds) {
    const file = await findFile(db, fileId)
    if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refusal('file-not-usable')
    await attachFile(db, fileId, { ...right, subjectType: 'inmate', subjectId: loaded.row.inmate_id })
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
