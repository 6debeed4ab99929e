import { v7 as newId } from 'uuid'
import { errorStatuses } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { Permission } from '#shared/people/permissions.ts'
import { findFile, insertFile, readSetting } from '../database/foundation.repository.ts'
import { answerTypeOf, largestAnswerMegabytes } from '../features/exchange/answer-upload.ts'
import { openScan, putSealed } from '../features/identity-vault/sealed-scan.ts'
import { loadActor } from './actor.ts'
import { keepKioskIn } from './check-caller.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import type { Actor, CoreServices } from './context.ts'
import { bearerToken } from './create-core.ts'
import type { Document } from './documents.ts'
import { fileWalls } from './file-walls.ts'
import { holdUpload } from './held-uploads.ts'
import { ReadRecorder } from './read-log.ts'
import { refusedRight, requireRight } from './require-right.ts'
import { runCommand } from './run-command.ts'
import { spreadsheetLimits, spreadsheetTypeOf } from './spreadsheet-type.ts'
import { expectedFailure, internalFailure } from './translate-error.ts'

export const maximumMegabytesKey = 'files.maximum-megabytes'
export const defaultMaximumMegabytes = 20

/** What is no scan has a door of its own (`?kind=`): who may bring it, how large it may be, what it really is. */
const doors: Readonly<Record<string, UploadDoor>> = {
  spreadsheet: {
    permission: 'register:inmates',
    megabytes: spreadsheetLimits.megabytes,
    typeOf: spreadsheetTypeOf,
  },
  'diagnosis-list': {
    permission: 'manage:clinic',
    megabytes: spreadsheetLimits.megabytes,
    typeOf: spreadsheetTypeOf,
  },
  'medicine-list': {
    permission: 'manage:pharmacy',
    megabytes: spreadsheetLimits.megabytes,
    typeOf: spreadsheetTypeOf,
  },
  'worker-list': {
    permission: 'enter:workers',
    megabytes: spreadsheetLimits.megabytes,
    typeOf: spreadsheetTypeOf,
  },
  'lapor-list': {
    permission: 'enter:complaints',
    megabytes: spreadsheetLimits.megabytes,
    typeOf: spreadsheetTypeOf,
    isHeld: true,
  },
  punches: {
    permission: 'mark:attendance',
    megabytes: spreadsheetLimits.megabytes,
    typeOf: spreadsheetTypeOf,
  },
  'assessment-result': { permission: 'enter:assessments', megabytes: largestAnswerMegabytes, typeOf: answerTypeOf },
  answer: { permission: 'seal:bundles', megabytes: largestAnswerMegabytes, typeOf: answerTypeOf },
}

interface UploadDoor {
  readonly permission: Permission
  readonly megabytes: number
  readonly typeOf: (content: Uint8Array) => string | Promise<string>
  /** Who complained stands in it: it stays in memory and is never written down. */
  readonly isHeld?: true
}

/** `POST /files` takes raw bytes and answers an id; `GET /files/<id>` and `GET /files/<kind>/<id>` give bytes back after a check. */
export async function serveFiles(request: Request, services: CoreServices): Promise<Response> {
  try {
    const { pathname, searchParams } = new URL(request.url)
    const parts = pathname.split('/').slice(2)
    if (request.method === 'POST' && parts.length === 0) return await receive(request, services)
    if (request.method !== 'GET') throw new Failure('not-found')
    const [first = '', second = ''] = parts
    if (parts.length === 1) return documentResponse(await storedFile(request, services, first))
    const source = Object.hasOwn(services.documents, first) ? services.documents[first] : undefined
    if (parts.length !== 2 || !source || !/^[\w-]{1,64}$/.test(second)) throw new Failure('not-found')
    const actor = services.installation.opened ? await callerOrNull(request, services) : null
    return documentResponse(await source({ services, actor, id: second, parameters: searchParams }))
  } catch (error) {
    const failure = expectedFailure(error) ?? internalFailure(error, services.log, 'files')
    return Response.json(
      { code: failure.code, data: failure.details },
      { status: errorStatuses[failure.code], headers: { 'cache-control': 'no-store' } },
    )
  }
}

async function caller(request: Request, services: CoreServices): Promise<Actor> {
  await keepKioskIn(services, bearerToken(request), 'files')
  const session = services.sessions.authenticate(bearerToken(request), null)
  const actor = await loadActor(services.installation.open.database.reader, session.accountId)
  if (!actor) throw new Failure('not-signed-in')
  if (actor.mustChangePassword) throw new Failure('password-change-needed')
  return actor
}

async function callerOrNull(request: Request, services: CoreServices): Promise<Actor | null> {
  return request.headers.has('authorization') ? caller(request, services) : null
}

async function receive(request: Request, services: CoreServices): Promise<Response> {
  const actor = await caller(request, services)
  const { reader } = services.installation.open.database
  const megabytes = (await readSetting<number>(reader, maximumMegabytesKey)) ?? defaultMaximumMegabytes
  const kind = new URL(request.url).searchParams.get('kind')
  const door = kind !== null && Object.hasOwn(doors, kind) ? doors[kind] : undefined
  const isForVault = kind === 'complaint'
  // Such files are nothing that everybody may bring in.
  if (door) await requireRight(services, actor, door.permission, 'files.receive')
  if (isForVault) await requireRight(services, actor, 'enter:complaints', 'files.receive')
  const content = await readBody(request, door?.megabytes ?? megabytes)
  if (door?.isHeld) return holdInMemory(request, services, actor, { content, mediaType: await door.typeOf(content) })
  const id = newId()
  const originalName = fileNameOf(request)
  const { isSigned, ...stored } = isForVault
    ? await putSealed(services, reader, { id, name: originalName, content })
    : {
        ...(door
          ? { ...services.files.putTrusted(content, await door.typeOf(content)), isSigned: false }
          : await services.files.put(content)),
        originalName,
      }
  const now = services.clock.now()
  await runCommand(
    { services, actor, sessionToken: '', procedure: 'files.receive', now, reads: 'nothing', idempotency: null },
    ({ db }) =>
      insertFile(db, {
        id,
        ...stored,
        uploadedBy: actor.accountId,
        uploadedAt: now,
      }),
  )
  const { mediaType, size, sha256 } = stored
  return Response.json({ id, mediaType, size, sha256, isSigned }, { status: 201 })
}

/** What must not be written down: no bytes, no digest and no name of it reach the disk. */
function holdInMemory(
  request: Request,
  services: CoreServices,
  { accountId }: Actor,
  { content, mediaType }: { readonly content: Uint8Array; readonly mediaType: string },
): Response {
  const id = newId()
  const held = { id, bytes: content, mediaType, fileName: fileNameOf(request) }
  holdUpload(services, accountId, held, services.clock.now())
  return Response.json({ id, mediaType, size: content.length, sha256: '', isSigned: false }, { status: 201 })
}

/** Stops reading as soon as the limit is passed, whatever the sender announced. @throws Failure file-too-large */
async function readBody(request: Request, megabytes: number): Promise<Uint8Array> {
  const limit = megabytes * 1024 * 1024
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Failure('file-too-large', { megabytes })
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > limit) throw new Failure('file-too-large', { megabytes })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The name is for the reader only; it never reaches a path. */
function fileNameOf(request: Request): string {
  try {
    const name = decodeURIComponent(request.headers.get('x-file-name') ?? '')
    return name.split(/[/\\]/).at(-1)?.replace(/\p{C}/gu, '').slice(0, 200) ?? ''
  } catch {
    return ''
  }
}

/** A file just uploaded is its sender's alone; attached to a record it follows that record's right. */
async function storedFile(request: Request, services: CoreServices, id: string): Promise<Document> {
  const actor = await caller(request, services)
  const { reader, noteReads } = services.installation.open.database
  const file = /^[0-9a-f-]{36}$/.test(id) ? await findFile(reader, id) : undefined
  if (!file) throw new Failure('not-found')
  const wall = fileWalls[file.subject_type ?? '']
  if (file.permission !== null)
    await requireRight(services, actor, file.permission, 'files.read').catch((refused: unknown) => {
      // Behind a wall there is nothing to be forbidden.
      throw wall ? new Failure('not-found') : refused
    })
  else if (file.uploaded_by !== actor.accountId) throw await refusedRight(services, actor, null, 'files.read')
  if (file.subject_id !== null) await wall?.({ db: reader, services, actor }, file.subject_id)
  const kept = services.files.get(file.storage_name)
  const sessionToken = bearerToken(request) ?? ''
  const opened =
    file.vault_id === null ? null : await openScan({ db: reader, services, actor, sessionToken }, file, kept)
  const now = services.clock.now()
  const reads = new ReadRecorder({ actor, now, procedure: 'files.read', reads: file.reads })
  await reads.record(file.subject_type ?? 'file', [file.subject_id ?? file.id])
  await reads.note(noteReads)
  const extension = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }[file.media_type] ?? 'bin'
  return {
    body: opened?.content ?? kept,
    mediaType: file.media_type,
    fileName: opened?.name || `berkas-${id.slice(-8)}.${extension}`,
  }
}

/** Sandboxed: even a file that turned out to be a page could do nothing. */
function documentResponse(document: Document): Response {
  return new Response(document.body as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': document.mediaType,
      'content-disposition': `attachment; filename="${document.fileName.replaceAll(/[^\w.-]/g, '_')}"`,
      'content-security-policy': `${contentSecurityPolicy('none')}; sandbox`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
