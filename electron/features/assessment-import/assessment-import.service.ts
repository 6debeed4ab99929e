import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Failure } from '#shared/contract/failure.ts'
import type {
  assessmentImportContract,
  ResultRefusal,
} from '#shared/features/assessment-import/assessment-import.contract.ts'
import type { EnvelopeProgress, RefusedEnvelope } from '../../bundle/envelope-messages.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import type { SealedBag } from '../../bundle/read-sealed-bag.ts'
import { receiveBag } from '../../bundle/receive-envelope.ts'
import { readAgeIdentities } from '../../core/age-identity.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import type { StoredFile } from '../../core/file-store.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, deleteFiles, findFile, insertFile } from '../../database/foundation.repository.ts'
import { insertEarlier } from '../earlier-assessments/earlier-assessments.repository.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { keepSnapshot } from '../questionnaires/instruments.repository.ts'
import { insertImport } from './assessment-import.repository.ts'
import { importComparison } from './import-comparison.ts'
import { type JudgedResult, judgeResult, refusalOfEnvelope } from './judge-result.ts'

type Service = ServiceOf<typeof assessmentImportContract>
type Given = Parameters<Service['open']>[0]

const access = (inmateId: string) =>
  ({ permission: 'view:assessments', reads: 'identity', subjectType: 'inmate', subjectId: inmateId }) as const

/** @throws Failure not-found, cancelled */
async function* opened(
  context: TaskContext,
  { fileId, signature, inmateId }: Given,
): AsyncGenerator<{ readonly kind: 'progress' } & EnvelopeProgress, SealedBag | RefusedEnvelope> {
  const { db, services, actor, signal } = context
  if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
  await context.recordRead('inmate', [inmateId])
  const upload = await findFile(db, fileId)
  if (!upload || upload.permission !== null || upload.vault_id !== null || upload.uploaded_by !== actor.accountId)
    throw new Failure('not-found')
  const bytes = services.files.get(upload.storage_name)
  const identities = await readAgeIdentities(context)
  const opening = progressOf<EnvelopeProgress, SealedBag | RefusedEnvelope>(
    (hooks) => receiveBag({ bytes: new Uint8Array(bytes), identities, signature }, hooks),
    signal,
  )
  let step = await opening.next()
  for (; !step.done; step = await opening.next()) yield { kind: 'progress', ...step.value }
  return step.value
}

const discard = (context: TaskContext, fileId: string) => context.run('discard', ({ db }) => deleteFiles(db, [fileId]))

/** Papers that a person reads, with the ending that says what they are. */
const paperTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
}

const paperTypeOf = (path: string): string | undefined => paperTypes[path.slice(path.lastIndexOf('.'))]

/** Papers of the bag with what they have to be. */
const papersIn = (bag: SealedBag) =>
  [...bag.files]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, bytes]) => {
      const type = paperTypeOf(path)
      return type === undefined ? [] : [{ bytes, type }]
    })

/** As many as may be kept, each what its name says: else the whole file is not kept, rather than a part of it. */
async function arePapersSound({ services }: TaskContext, bag: SealedBag): Promise<boolean> {
  const papers = papersIn(bag)
  if (papers.length > mostPapers) return false
  for (const { bytes, type } of papers)
    try {
      await services.files.check(bytes, [type])
    } catch (error) {
      if (error instanceof Failure) return false
      throw error
    }
  return true
}

/** As of an earlier result whose papers were scanned. */
const mostPapers = 20

async function judged(context: TaskContext, bag: SealedBag, inmateId: string): Promise<JudgedResult | ResultRefusal> {
  const found = await judgeResult(context, bag, inmateId)
  return typeof found === 'string' || (await arePapersSound(context, bag)) ? found : 'result-malformed'
}

export const assessmentImportService: Service = {
  comparison: importComparison,

  open: async function* (input, context) {
    const bag = yield* opened(context, input)
    if (bag.kind === 'refused') {
      await discard(context, input.fileId)
      yield { kind: 'refused', reason: refusalOfEnvelope[bag.reason], problems: [...bag.problems] }
      return
    }
    const told = await judged(context, bag, input.inmateId)
    if (typeof told === 'string') {
      await discard(context, input.fileId)
      yield { kind: 'refused', reason: told, problems: [] }
      return
    }
    yield { kind: 'opened', preview: told.preview }
  },

  keep: async function* ({ isPersonConfirmed, acceptedAs, ...input }, context) {
    const bag = yield* opened(context, input)
    if (bag.kind === 'refused') {
      yield { kind: 'refused', reason: refusalOfEnvelope[bag.reason], problems: [...bag.problems] }
      return
    }
    const first = await judged(context, bag, input.inmateId)
    const reason =
      typeof first === 'string'
        ? first
        : isPersonConfirmed
          ? first.preview.signer.kind === 'foreign' && acceptedAs === null
            ? 'result-signer-unaccepted'
            : null
          : 'result-person-unconfirmed'
    if (reason !== null) {
      yield { kind: 'refused', reason, problems: [] }
      return
    }
    yield { kind: 'progress', stage: 'store', doneBytes: 0, totalBytes: 1 }
    // On the disk, encrypted, before the command that names them; a crash leaves at worst files that the sweep takes.
    const papers: StoredFile[] = []
    for (const { bytes, type } of papersIn(bag)) papers.push(await context.services.files.put(bytes, [type]))
    if (context.signal.aborted) throw new Failure('cancelled')
    yield await context.submit('keep', async (command) => {
      // Another window may have kept the same file, or somebody withdrawn the key, in the meantime.
      const now = await judgeResult(command, bag, input.inmateId)
      if (typeof now === 'string') return { kind: 'refused' as const, reason: now, problems: [] }
      return { kind: 'kept' as const, id: await keep(command, { input, bag, judged: now, papers, acceptedAs }) }
    })
  },
}

interface Kept {
  readonly input: Given
  readonly bag: SealedBag
  readonly judged: JudgedResult
  readonly papers: readonly StoredFile[]
  readonly acceptedAs: string | null
}

async function keep(context: CommandContext, { input, bag, judged, papers, acceptedAs }: Kept): Promise<string> {
  const { db, now, actor } = context
  const { inmateId, fileId, signature } = input
  const { result, publicKey, instruments, preview } = judged
  const fileIds: string[] = []
  for (const paper of papers) {
    const id = newId()
    await insertFile(db, { id, ...paper, originalName: '', uploadedBy: actor.accountId, uploadedAt: now })
    await attachFile(db, id, access(inmateId))
    fileIds.push(id)
  }
  await attachFile(db, fileId, access(inmateId))
  for (const { url, version, content } of instruments)
    await keepSnapshot(db, { hash: createHash('sha256').update(content).digest('hex'), url, version, content })
  const { unit, assessment, forms } = result
  const scores = preview.forms.flatMap((form) =>
    form.scores.map(({ title, value, band }) => ({
      ...{ title: `${form.title}: ${title}`.slice(0, 200), value },
      band: band.trim().slice(0, 120) || null,
    })),
  )
  const earlierId = newId()
  await insertEarlier(
    db,
    {
      ...{ id: earlierId, inmate_id: inmateId, office: unit.name, assessed_on: assessment.assessedOn },
      office_kind: unit.kind === 'lpp' ? 'lapas' : unit.kind,
      instrument: forms
        .map(({ title }) => title)
        .join('; ')
        .slice(0, 200),
      // Most titles name their version already.
      version: forms
        .flatMap(({ title, version }) => (title.includes(version) ? [] : [version]))
        .join('; ')
        .slice(0, 40),
      ...{ total: null, band: null, scores: JSON.stringify(scores.slice(0, 40)) },
      note: assessment.recommendation.slice(0, 4000),
      ...{ state: 'active', recorded_at: now, recorded_by: actor.accountId },
    },
    fileIds.map((id, position) => ({ id: newId(), earlier_id: earlierId, file_id: id, position })),
  )
  await insertImport(db, {
    ...{ id: newId(), earlier_id: earlierId, name: bag.name, sha256: bag.sha256, file_id: fileId },
    ...{ was_encrypted: bag.wasEncrypted ? 1 : 0, signer: preview.signer.kind, public_key: publicKey, signature },
    signer_name: preview.signer.kind === 'foreign' ? (acceptedAs ?? '') : preview.signer.name,
    fingerprint: preview.signer.fingerprint,
    ...{ result: JSON.stringify(result), imported_at: now, imported_by: actor.accountId },
  })
  return earlierId
}
