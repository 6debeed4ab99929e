import { Failure } from '#shared/contract/failure.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireRight } from '../../core/require-right.ts'
import { runCommand } from '../../core/run-command.ts'
import { type BundleRow, findBundle, insertCopy } from './exchange.repository.ts'
import { readOutgoing } from './outgoing-store.ts'

/** A bundle may leave only with the right to seal, and never an outdated one. @throws Failure not-signed-in, not-found, forbidden, refused */
async function leavingBundle({
  services,
  actor,
  id,
}: DocumentRequest): Promise<{ readonly bundle: BundleRow; readonly actor: Actor }> {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'seal:bundles', 'bundles.download')
  const bundle = await findBundle(services.installation.open.database.reader, id)
  if (!bundle) throw new Failure('not-found')
  if (bundle.superseded_by !== null) throw new Failure('refused', { reason: 'bundle-superseded' })
  return { bundle, actor }
}

/** `GET /files/bundles/<id>`: the zip for a browser's download, decrypted on the way; noted as a copy that left. */
export const bundleDocument: DocumentSource = async (request) => {
  const { services } = request
  const { bundle, actor } = await leavingBundle(request)
  const now = services.clock.now()
  const reads = new ReadRecorder({ actor, procedure: 'bundles.download', now, reads: 'health' })
  await reads.record('inmate', [bundle.inmate_id])
  await reads.write(services.installation.open.database.writer)
  await noteDownload(services, actor, bundle.id)
  return { body: await streamOf(services, bundle.id), mediaType: 'application/zip', fileName: `${bundle.name}.zip` }
}

async function noteDownload(services: CoreServices, actor: Actor, bundleId: string): Promise<void> {
  const now = services.clock.now()
  await runCommand(
    { services, actor, sessionToken: '', procedure: 'bundles.download', now, reads: 'nothing', idempotency: null },
    ({ db, newId }) =>
      insertCopy(db, { id: newId(), bundle_id: bundleId, kind: 'download', at: now, account_id: actor.accountId }),
  )
}

/** `GET /files/bundle-signatures/<id>`: the .minisig beside it. */
export const bundleSignatureDocument: DocumentSource = async (request) => {
  const { bundle } = await leavingBundle(request)
  return {
    body: Buffer.from(bundle.signature, 'utf8'),
    mediaType: 'text/plain; charset=utf-8',
    fileName: `${bundle.name}.zip.minisig`,
  }
}

/** The first chunk is read before the answer begins, so that a file that is gone is an error and not an empty download. */
async function streamOf(services: CoreServices, id: string): Promise<ReadableStream<Uint8Array>> {
  const content = readOutgoing(services.installation, id)
  let waiting = await content.next()
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      if (waiting.done) {
        stream.close()
        return
      }
      stream.enqueue(waiting.value)
      waiting = await content.next()
    },
    cancel: async () => {
      await content.return(undefined)
    },
  })
}
