import { v7 as newId } from 'uuid'
import { Failure } from '#shared/contract/failure.ts'
import { letterOf } from '#shared/features/exchange/answer-content.rules.ts'
import type { incomingContract } from '#shared/features/exchange/incoming.contract.ts'
import type { SubjectRefusal } from '#shared/features/exchange/incoming-refusals.ts'
import type { EnvelopeOutcome, EnvelopeProgress, ReadEnvelope } from '../../bundle/envelope-messages.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import { receiveEnvelope } from '../../bundle/receive-envelope.ts'
import { readAgeIdentities } from '../../core/age-identity.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import type { StoredFile } from '../../core/file-store.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, deleteFiles, findFile, insertFile } from '../../database/foundation.repository.ts'
import { findIncomingByContent, insertAnswer, insertIncoming, insertRepeat } from './incoming.repository.ts'
import { answersCome, type Belonging, judgeAnswer } from './judge-answer.ts'

type Receive = ServiceOf<typeof incomingContract>['receive']
/** How it ended, short of an upload that cannot even be opened. */
type Ending =
  | { readonly kind: 'known' | 'received'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: SubjectRefusal; readonly problems: [] }

/** Letters and the file itself are for whoever may read the papers of a case; reading them is logged as health content. */
const accessTo = (inmateId: string) =>
  ({ permission: 'view:case-papers', reads: 'health', subjectType: 'inmate', subjectId: inmateId }) as const

/** Opens an uploaded answer file, judges whether it belongs here, and keeps it. Whatever ends otherwise takes the upload with it. */
export const receiveAnswer: Receive = async function* (input, context) {
  const { db, services, actor, signal } = context
  const upload = await findFile(db, input.fileId)
  if (!upload || upload.permission !== null || upload.uploaded_by !== actor.accountId) throw new Failure('not-found')
  const bytes = services.files.get(upload.storage_name)
  const identities = await readAgeIdentities(context)
  const opening = progressOf<EnvelopeProgress, EnvelopeOutcome>(
    (hooks) => receiveEnvelope({ bytes: new Uint8Array(bytes), identities }, hooks),
    signal,
  )
  let step = await opening.next()
  for (; !step.done; step = await opening.next()) yield { kind: 'progress', ...step.value }
  const read = step.value
  if (read.kind === 'refused') {
    await discard(context, upload.id)
    yield { kind: 'refused', reason: read.reason, problems: [...read.problems] }
    return
  }
  const belonging = await judgeAnswer(context, read)
  if (typeof belonging === 'string') {
    await discard(context, upload.id)
    yield { kind: 'refused', reason: belonging, problems: [] }
    return
  }
  await context.recordRead('inmate', [belonging.bundle.inmate_id])
  yield { kind: 'progress', stage: 'store', doneBytes: 0, totalBytes: 1 }
  yield await keep(context, upload.id, read)
}

/** The letters are on the disk, encrypted, before the command that names them; a crash leaves at worst files that the sweep takes. */
async function keep(context: TaskContext, uploadId: string, read: ReadEnvelope): Promise<Ending> {
  const { db, services, signal } = context
  const same = await findIncomingByContent(db, read.sha256)
  if (same) {
    await discard(context, uploadId)
    return { kind: 'known', id: same.id }
  }
  const letters = new Map<string, StoredFile>()
  for (const { path, bytes } of read.letters) letters.set(path, await services.files.put(bytes, ['application/pdf']))
  if (signal.aborted) throw new Failure('cancelled')
  return await context.run('register', async (command): Promise<Ending> => {
    // Another window may have brought the same file, or one that repeats it, in the meantime.
    const twin = await findIncomingByContent(command.db, read.sha256)
    const belonging = await judgeAnswer(command, read)
    if (twin || typeof belonging === 'string') await deleteFiles(command.db, [uploadId])
    if (twin) return { kind: 'known', id: twin.id }
    if (typeof belonging === 'string') return { kind: 'refused', reason: belonging, problems: [] }
    return { kind: 'received', id: await register(command, { uploadId, read, belonging, letters }) }
  })
}

interface Kept {
  readonly uploadId: string
  readonly read: ReadEnvelope
  readonly belonging: Belonging
  readonly letters: ReadonlyMap<string, StoredFile>
}

async function register(context: CommandContext, { uploadId, read, belonging, letters }: Kept): Promise<string> {
  const { db, now, actor } = context
  const { bundle, known } = belonging
  const { sender, madeAt, answers } = read.answer
  const { kind } = sender
  if (!answersCome(kind)) throw new Error('an answer of a unit got past its judgement')
  const id = newId()
  await attachFile(db, uploadId, accessTo(bundle.inmate_id))
  await insertIncoming(db, {
    id,
    name: read.name,
    sha256: read.sha256,
    file_id: uploadId,
    was_encrypted: read.wasEncrypted ? 1 : 0,
    bundle_id: bundle.id,
    case_id: bundle.case_id,
    signer_key: read.publicKey,
    sender_kind: kind,
    sender_name: sender.name,
    sender_post: sender.post,
    sender_person: sender.person,
    made_at: madeAt,
    received_at: now,
    received_by: actor.accountId,
  })
  for (const answer of answers) {
    const first = known.find((row) => row.answer_id === answer.id)
    if (first) {
      await insertRepeat(db, { id: newId(), incoming_file_id: id, incoming_answer_id: first.id })
      continue
    }
    const path = letterOf(answer)?.path ?? null
    await insertAnswer(db, {
      id: newId(),
      answer_id: answer.id,
      signer_key: read.publicKey,
      incoming_file_id: id,
      case_id: bundle.case_id,
      bundle_id: bundle.id,
      number: answer.number,
      kind: answer.kind,
      happened_on: answer.on,
      content: JSON.stringify(answer),
      letter_file_id: path === null ? null : await keepLetter(context, letters.get(path), bundle.inmate_id),
      state: 'waiting',
      settled_at: null,
      settled_by: null,
      set_aside_reason: null,
    })
  }
  return id
}

async function keepLetter(
  { db, now, actor }: CommandContext,
  stored: StoredFile | undefined,
  inmateId: string,
): Promise<string> {
  if (!stored) throw new Error('a letter of an answer was not stored')
  const id = newId()
  await insertFile(db, { id, ...stored, originalName: '', uploadedBy: actor.accountId, uploadedAt: now })
  await attachFile(db, id, accessTo(inmateId))
  return id
}

async function discard(context: TaskContext, uploadId: string): Promise<void> {
  await context.run('discard', ({ db }) => deleteFiles(db, [uploadId]))
}
