import { Failure } from '#shared/contract/failure.ts'
import { verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { runCommand } from '../../core/run-command.ts'
import { documentOf, streamOf } from '../exchange/bundle-documents.ts'
import { leavingFiles } from '../exchange/leaving-files.ts'
import { readVerifierPage } from '../exchange/verifier-page.ts'
import { findHandover, insertHandoverCopy } from './assessment-handover.repository.ts'

const procedure = 'assessmentHandover.download'

/** An annex leaves only with the right to enter assessments, and never an outdated one. @throws Failure not-signed-in, not-found, forbidden, refused */
async function leavingAnnex(request: DocumentRequest) {
  const actor = await requireReader(request, 'enter:assessments', procedure)
  const row = await findHandover(request.services.installation.open.database.reader, request.id)
  if (!row) throw new Failure('not-found')
  if (row.superseded_by !== null) throw new Failure('refused', { reason: 'handover-superseded' })
  return { actor, row, files: leavingFiles(request.services, row) }
}

/** `GET /files/assessment-annexes/<id>`: the encrypted file; noted as a copy that left. */
export const annexDocument: DocumentSource = async (request) => {
  const { services } = request
  const { actor, row, files } = await leavingAnnex(request)
  const now = services.clock.now()
  const reads = new ReadRecorder({ actor, procedure, now, reads: 'assessment' })
  await reads.record('inmate', [row.inmate_id])
  await reads.note(services.installation.open.database.noteReads)
  const body = await streamOf(files.main)
  await runCommand(
    { services, actor, sessionToken: '', procedure, now, reads: 'nothing', idempotency: null },
    ({ db, newId }) =>
      insertHandoverCopy(db, {
        id: newId(),
        handover_id: row.id,
        kind: 'download',
        at: now,
        account_id: actor.accountId,
      }),
  )
  return { body, mediaType: files.main.mediaType, fileName: files.main.name }
}

/** `GET /files/assessment-annex-signatures/<id>`: of the zip inside, which the receiver needs beside it. */
export const annexSignatureDocument: DocumentSource = async (request) =>
  documentOf((await leavingAnnex(request)).files.zipSignature)

/** `GET /files/assessment-annex-age-signatures/<id>`: of the encrypted file. */
export const annexAgeSignatureDocument: DocumentSource = async (request) => {
  const { ageSignature } = (await leavingAnnex(request)).files
  if (!ageSignature) throw new Failure('not-found')
  return documentOf(ageSignature)
}

/** `GET /files/assessment-annex-pages/<id>`: the page that checks it. */
export const annexPageDocument: DocumentSource = async (request) => {
  await leavingAnnex(request)
  const body = readVerifierPage(request.services)
  if (!body) throw new Failure('not-found')
  return { body, mediaType: 'text/html; charset=utf-8', fileName: verifierPageName }
}
