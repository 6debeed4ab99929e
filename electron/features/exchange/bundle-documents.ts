import { Failure } from '#shared/contract/failure.ts'
import { verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { Document, DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireRight } from '../../core/require-right.ts'
import { runCommand } from '../../core/run-command.ts'
import { requireSightOf } from './confidential-bundle.ts'
import { type BundleRow, findBundle, insertCopy } from './exchange.repository.ts'
import { type LeavingFile, leavingFiles } from './leaving-files.ts'
import { readVerifierPage } from './verifier-page.ts'

/** A bundle may leave only with the right to seal, and never an outdated one. @throws Failure not-signed-in, not-found, forbidden, refused */
export async function leavingBundle({
  services,
  actor,
  id,
}: DocumentRequest): Promise<{ readonly bundle: BundleRow; readonly actor: Actor }> {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'seal:bundles', 'bundles.download')
  const bundle = await findBundle(services.installation.open.database.reader, id)
  if (!bundle) throw new Failure('not-found')
  if (bundle.superseded_by !== null) throw new Failure('refused', { reason: 'bundle-superseded' })
  await requireSightOf(services.installation.open.database.reader, actor, bundle)
  return { bundle, actor }
}

/** `GET /files/bundles/<id>`: the file that leaves, the zip or the age file, made on the way; noted as a copy that left. */
export const bundleDocument: DocumentSource = async (request) => {
  const { services } = request
  const { bundle, actor } = await leavingBundle(request)
  const now = services.clock.now()
  const reads = new ReadRecorder({ actor, procedure: 'bundles.download', now, reads: 'health' })
  await reads.record('inmate', [bundle.inmate_id])
  await reads.note(services.installation.open.database.noteReads)
  const { main } = leavingFiles(services, bundle)
  const body = await streamOf(main)
  await noteDownload(services, actor, bundle.id)
  return { body, mediaType: main.mediaType, fileName: main.name }
}

async function noteDownload(services: CoreServices, actor: Actor, bundleId: string): Promise<void> {
  const now = services.clock.now()
  await runCommand(
    { services, actor, sessionToken: '', procedure: 'bundles.download', now, reads: 'nothing', idempotency: null },
    ({ db, newId }) =>
      insertCopy(db, { id: newId(), bundle_id: bundleId, kind: 'download', at: now, account_id: actor.accountId }),
  )
}

/** `GET /files/bundle-signatures/<id>`: the .minisig of the zip. */
export const bundleSignatureDocument: DocumentSource = async (request) => {
  const { bundle } = await leavingBundle(request)
  return documentOf(leavingFiles(request.services, bundle).zipSignature)
}

/** `GET /files/bundle-age-signatures/<id>`: the .minisig of the age file. */
export const bundleAgeSignatureDocument: DocumentSource = async (request) => {
  const { bundle } = await leavingBundle(request)
  const { ageSignature } = leavingFiles(request.services, bundle)
  if (!ageSignature) throw new Failure('refused', { reason: 'bundle-not-encrypted' })
  return documentOf(ageSignature)
}

/** `GET /files/verifier-pages/<id>`: the page that checks a bundle, to lie beside it. */
export const verifierPageDocument: DocumentSource = async (request) => {
  await leavingBundle(request)
  const body = readVerifierPage(request.services)
  if (!body) throw new Failure('not-found')
  return { body, mediaType: 'text/html; charset=utf-8', fileName: verifierPageName }
}

export const documentOf = ({ source, mediaType, name }: LeavingFile): Document => ({
  body: 'bytes' in source ? source.bytes : new Uint8Array(0),
  mediaType,
  fileName: name,
})

/** The first piece is read before the answer begins, so that a file that is gone is an error and not an empty download. */
export async function streamOf({ source }: LeavingFile): Promise<ReadableStream<Uint8Array>> {
  const pieces = 'bytes' in source ? onePiece(source.bytes) : source.open()
  const content = pieces[Symbol.asyncIterator]()
  let first: IteratorResult<Uint8Array> | null = await content.next()
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = first ?? (await content.next())
      first = null
      if (next.done) stream.close()
      else stream.enqueue(next.value)
    },
    cancel: async () => {
      await content.return?.(undefined)
    },
  })
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
