import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { Failure } from '#shared/contract/failure.ts'
import { encryptedEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import type { SealChoices } from '#shared/features/exchange/exchange.contract.ts'
import { toLocalTime } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import { type SealedBundle, type SealOptions, sealBundle } from '../../bundle/seal-bundle.ts'
import type { SealProgress } from '../../bundle/seal-messages.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import { productVersion } from '../../core/product.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { makeWorkFolder } from '../../core/work-folder.ts'
import { insertDisclosure } from '../disclosures/disclosures.repository.ts'
import { loadCaseForBundle, markSealed } from '../medical-recommendations/case-for-bundle.ts'
import { throwRefusal } from '../service-cases/change-case.ts'
import { type BundleFacts, bundleFacts, keyMarks, type SealMarks } from './bundle-facts.ts'
import { type CollectedFile, collectPapers } from './collect-papers.ts'
import { requireSight } from './confidential-bundle.ts'
import { coverSheet } from './cover-sheet.ts'
import { insertBundle } from './exchange.repository.ts'
import { machineFiles } from './machine-files.ts'
import { removeOutgoing, storeOutgoing } from './outgoing-store.ts'
import { planPapers } from './plan-papers.ts'
import { type Decided, decidedChoices, disclosedPapers } from './seal-choices.ts'

interface Progress {
  readonly kind: 'progress'
  readonly stage: 'collect' | SealProgress['stage'] | 'store'
  readonly doneBytes: number
  readonly totalBytes: number
  readonly current: string | null
}

interface Sealed {
  readonly kind: 'sealed'
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly revision: number
}

/**
 * Seals an approved case. The plain zip exists only in a work folder that is gone when this ends; the encrypted one is on the disk before
 * the command that names it, so that a crash leaves at worst a file that the next opening sweeps away.
 * @throws Failure not-found, refused, changed-meanwhile, cancelled, file-damaged, file-too-large, letter-character-missing
 */
export async function* sealCase(
  input: SealChoices & { readonly caseId: string; readonly revision: number },
  context: TaskContext,
): AsyncGenerator<Progress | Sealed> {
  const { services, signal } = context
  const subject = await loadCaseForBundle(context, input.caseId)
  if (subject.refusal !== null) throwRefusal(subject.refusal)
  requireSight(
    context.actor,
    subject.summaries.some(({ isExtra }) => isExtra),
  )
  if (subject.revision !== input.revision) throw new Failure('changed-meanwhile')
  await context.recordRead('inmate', subject.inmate.person ? [subject.inmate.person.id] : [])

  const { key } = await readSigningKey(context)
  const head = services.installation.anchorHead(true)
  if (head === null) throw new Error('the change log is empty')
  const marks: SealMarks = {
    ...keyMarks(key),
    logHead: { number: head.number, hash: head.hash, at: instantSchema.parse(head.at) },
  }
  const facts = await bundleFacts(context, subject)
  const decided = await decidedChoices(context, facts, input)
  const files = yield* collectFiles(context, facts, marks)
  const work = await makeWorkFolder(services.dataFolder)
  const id = newId()
  let isNamed = false
  try {
    const recipients = decided.keys.map(({ age }) => age)
    const options = { ...sealOptions(facts, marks, files), folder: work.path, signingKey: key, recipients }
    const sealed = yield* made(options, signal)
    yield* stored(context, id, join(work.path, sealed.zipName), sealed.size)
    work.remove()
    if (signal.aborted) throw new Failure('cancelled')
    const { revision } = await context.run('register', async (command) => {
      const marked = await markSealed(command, input.caseId, { revision: input.revision })
      const { supersedes, profile } = facts
      await insertBundle(
        command.db,
        {
          id,
          case_id: input.caseId,
          edition: facts.edition,
          name: facts.name,
          profile_id: profile.id,
          profile_version: profile.version,
          training: facts.training ? 1 : 0,
          recipients: JSON.stringify(facts.recipients),
          parts: JSON.stringify(files.map(({ content: _content, ...part }) => part)),
          size: sealed.size,
          sha256: sealed.sha256,
          signature: sealed.signature,
          key_id: marks.keyId,
          public_key: marks.publicKey,
          log_head_number: head.number,
          log_head_hash: head.hash,
          made_by: command.actor.accountId,
          made_at: facts.sealedAt,
          state: 'made',
          handed_over_on: null,
          handed_over_to: null,
          handed_over_recorded_at: null,
          handed_over_by: null,
          receipt_file_id: null,
          key_recipients: JSON.stringify(decided.keys.map(({ age: _age, ...recipient }) => recipient)),
          age_size: sealed.age?.size ?? null,
          age_sha256: sealed.age?.sha256 ?? null,
          age_signature: sealed.age?.signature ?? null,
          age_head: sealed.ageSeal?.head ?? null,
          age_file_key: sealed.ageSeal?.fileKey ?? null,
        },
        supersedes?.id ?? null,
      )
      await noteDisclosure(command, id, facts, decided)
      return marked
    })
    isNamed = true
    services.installation.anchorHead(true)
    yield { kind: 'sealed', id, name: facts.name, size: sealed.size, sha256: sealed.sha256, revision }
  } finally {
    work.remove()
    if (!isNamed) await removeOutgoing(services.installation, id)
  }
}

/** From this moment the data counts as given away: the file is made to leave, and each copy of it is noted with the file. */
async function noteDisclosure(
  { db, newId: nextId, now, actor }: CommandContext,
  bundleId: string,
  facts: BundleFacts,
  { keys, basis }: Decided,
): Promise<void> {
  const { subject, recipients } = facts
  if (!subject.inmate.person) throw new Failure('not-found')
  await insertDisclosure(db, {
    id: nextId(),
    at: now,
    account_id: actor.accountId,
    inmate_id: subject.inmate.person.id,
    bundle_id: bundleId,
    recipients: JSON.stringify([...new Set([...recipients, ...keys.map(({ name }) => name)])]),
    basis_id: basis.id,
    basis: basis.text,
    papers: JSON.stringify(disclosedPapers(facts)),
    is_encrypted: keys.length > 0 ? 1 : 0,
  })
}

/** Everything that goes in, cover first. */
async function* collectFiles(
  context: TaskContext,
  facts: BundleFacts,
  marks: SealMarks,
): AsyncGenerator<Progress, readonly CollectedFile[]> {
  const collecting = collectPapers(context, planPapers(facts.subject.papers, facts.profile))
  let step = await collecting.next()
  for (; !step.done; step = await collecting.next()) {
    const { done, total, current } = step.value
    yield { kind: 'progress', stage: 'collect', doneBytes: done, totalBytes: total, current }
  }
  const papers = step.value
  const files = [...papers.flatMap((paper) => paper.files), ...machineFiles(facts, marks, papers)]
  return [await coverSheet(context.services, facts, marks, files), ...files]
}

async function* made(options: SealOptions, signal: AbortSignal): AsyncGenerator<Progress, SealedBundle> {
  const work = progressOf<SealProgress, SealedBundle>((hooks) => sealBundle(options, hooks), signal)
  try {
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value
      yield { kind: 'progress', ...step.value }
    }
  } finally {
    await work.return(undefined as never)
  }
}

async function* stored(context: TaskContext, id: string, path: string, totalBytes: number): AsyncGenerator<Progress> {
  const { installation } = context.services
  const store = progressOf<number, void>(async ({ onProgress, signal }) => {
    let doneBytes = 0
    await storeOutgoing(installation, id, createReadStream(path, { highWaterMark: 1024 * 1024, signal }), (count) => {
      if (signal.aborted) throw new Failure('cancelled')
      doneBytes += count
      onProgress(doneBytes)
    })
  }, context.signal)
  for await (const doneBytes of store) yield { kind: 'progress', stage: 'store', doneBytes, totalBytes, current: null }
}

function sealOptions(
  facts: BundleFacts,
  marks: SealMarks,
  files: readonly CollectedFile[],
): Omit<SealOptions, 'folder' | 'signingKey'> {
  const { name, facility, profile, sealedAt, training } = facts
  const { date, hour, minute } = toLocalTime(sealedAt, facility.timeZone)
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const second = Number(sealedAt.slice(17, 19))
  const described = training ? `${profile.training.notice} ${profile.description}` : profile.description
  return {
    name,
    entries: files.map((file) => ({ path: file.path, source: file.content })),
    bagInfo: [
      ['Source-Organization', oneLine(facility.name)],
      ['Organization-Address', oneLine(`${facility.address}, ${facility.city}`)],
      ['External-Identifier', name],
      ['External-Description', described],
      ['Bagging-Date', date],
      ['Bag-Software-Agent', `Lentera ${productVersion}`],
      ['Lentera-Profile', `${profile.id} ${profile.version}`],
      ['Lentera-Sealed-At', sealedAt],
      ['Lentera-Log-Head', `${marks.logHead.number}:${marks.logHead.hash}`],
      ...(facts.supersedes ? [['Lentera-Supersedes', facts.supersedes.name] as const] : []),
      ...(training ? [['Lentera-Training', profile.training.prefix] as const] : []),
    ],
    trustedComment: `file:${name}.zip\tsealed:${sealedAt}`,
    ageComment: `file:${name}.zip${encryptedEnding}\tsealed:${sealedAt}`,
    localTime: { year, month, day, hour, minute, second },
  }
}

/** What a person typed, fit for a label's line. */
const oneLine = (typed: string): string => typed.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
