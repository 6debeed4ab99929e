import { Failure } from '#shared/contract/failure.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { findSignatureOf } from './assessment-import.repository.ts'

/** As the file that it belongs to is read. */
const procedure = 'files.read'

/** `GET /files/assessment-import-signatures/<earlier id>`: the `.minisig` that came beside a result of another office. */
export const importSignatureDocument: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, 'view:assessments', procedure)
  const { database } = services.installation.open
  const found = await findSignatureOf(database.reader, id)
  const signature = found?.signature ?? null
  if (!found || signature === null) throw new Failure('not-found')
  const reads = new ReadRecorder({ actor: reader, procedure, now: services.clock.now(), reads: 'identity' })
  await reads.record('inmate', [found.inmate_id])
  await reads.note(database.noteReads)
  return { body: Buffer.from(signature, 'utf8'), mediaType: 'text/plain', fileName: `${found.name}.zip.minisig` }
}
