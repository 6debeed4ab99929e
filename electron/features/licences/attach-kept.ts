import type { CommandContext } from '../../core/context.ts'
import { attachPaper } from '../service-cases/case-papers.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { requireUsable } from './dossier-facts.ts'
import { licenceBinding } from './licence-case.ts'
import { insertLicencePaper } from './licences.repository.ts'

/** Makes a scan of the dossier a paper of the case; the file stays where it is kept. @throws Failure refused */
export async function attachKept(
  context: CommandContext,
  loaded: LoadedCase,
  { requirementId, documentId }: { readonly requirementId: string; readonly documentId: string },
): Promise<{ readonly revision: number }> {
  const { db } = context
  const kept = await requireUsable(db, documentId, { workerId: loaded.row.worker_id ?? '', kind: requirementId })
  const { revision, paperId } = await attachPaper(licenceBinding(loaded.row.service_id), context, loaded, {
    ...{ requirementId, paperId: null, fileIds: [], signedOn: kept.issued_on, signers: [], outsideSigner: null },
  })
  await insertLicencePaper(db, { paper_id: paperId, document_id: documentId })
  return { revision }
}
