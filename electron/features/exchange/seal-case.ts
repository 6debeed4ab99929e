import { Failure } from '#shared/contract/failure.ts'
import { encryptedEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import type { SealChoices } from '#shared/features/exchange/exchange.contract.ts'
import { toLocalTime } from '#shared/time/facility-zone.ts'
import type { SealOptions } from '../../bundle/seal-bundle.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import { productVersion } from '../../core/product.ts'
import { insertDisclosure } from '../disclosures/disclosures.repository.ts'
import { loadCaseForBundle, markSealed } from '../medical-recommendations/case-for-bundle.ts'
import { throwRefusal } from '../service-cases/change-case.ts'
import { type BundleFacts, bundleFacts, type SealMarks } from './bundle-facts.ts'
import { type CollectedFile, collectPapers } from './collect-papers.ts'
import { requireSight } from './confidential-bundle.ts'
import { coverSheet } from './cover-sheet.ts'
import { insertBundle } from './exchange.repository.ts'
import { machineFiles } from './machine-files.ts'
import { planPapers } from './plan-papers.ts'
import { type Decided, decidedChoices, disclosedPapers } from './seal-choices.ts'
import { keptColumns, oneLine, type SealWorkProgress, sealAndName, sealMarks, zipTime } from './seal-work.ts'

interface Sealed {
  readonly kind: 'sealed'
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly revision: number
}

/**
 * Seals an approved case.
 * @throws Failure not-found, refused, changed-meanwhile, cancelled, file-damaged, file-too-large, letter-character-missing
 */
export async function* sealCase(
  input: SealChoices & { readonly caseId: string; readonly revision: number },
  context: TaskContext,
): AsyncGenerator<SealWorkProgress | Sealed> {
  const subject = await loadCaseForBundle(context, input.caseId)
  if (subject.refusal !== null) throwRefusal(subject.refusal)
  requireSight(
    context.actor,
    subject.summaries.some(({ isExtra }) => isExtra),
  )
  if (subject.revision !== input.revision) throw new Failure('changed-meanwhile')
  await context.recordRead('inmate', subject.inmate.person ? [subject.inmate.person.id] : [])

  const { key, marks } = await sealMarks(context)
  const facts = await bundleFacts(context, subject)
  const decided = await decidedChoices(context, facts, input)
  const files = yield* collectFiles(context, facts, marks)
  const recipients = decided.keys.map(({ age }) => age)
  const options = { ...sealOptions(facts, marks, files), signingKey: key, recipients }
  const { id, sealed, named } = yield* sealAndName(context, options, (id, sealed) =>
    context.run('register', async (command) => {
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
          ...keptColumns(sealed, marks),
          made_by: command.actor.accountId,
          made_at: facts.sealedAt,
          state: 'made',
          handed_over_on: null,
          handed_over_to: null,
          handed_over_recorded_at: null,
          handed_over_by: null,
          receipt_file_id: null,
          key_recipients: JSON.stringify(decided.keys.map(({ age: _age, ...recipient }) => recipient)),
        },
        supersedes?.id ?? null,
      )
      await noteDisclosure(command, id, facts, decided)
      return marked
    }),
  )
  yield { kind: 'sealed', id, name: facts.name, size: sealed.size, sha256: sealed.sha256, revision: named.revision }
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
): AsyncGenerator<SealWorkProgress, readonly CollectedFile[]> {
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

function sealOptions(
  facts: BundleFacts,
  marks: SealMarks,
  files: readonly CollectedFile[],
): Omit<SealOptions, 'folder' | 'signingKey'> {
  const { name, facility, profile, sealedAt, training } = facts
  const described = training ? `${profile.training.notice} ${profile.description}` : profile.description
  return {
    name,
    entries: files.map((file) => ({ path: file.path, source: file.content })),
    bagInfo: [
      ['Source-Organization', oneLine(facility.name)],
      ['Organization-Address', oneLine(`${facility.address}, ${facility.city}`)],
      ['External-Identifier', name],
      ['External-Description', described],
      ['Bagging-Date', toLocalTime(sealedAt, facility.timeZone).date],
      ['Bag-Software-Agent', `Lentera ${productVersion}`],
      ['Lentera-Profile', `${profile.id} ${profile.version}`],
      ['Lentera-Sealed-At', sealedAt],
      ['Lentera-Log-Head', `${marks.logHead.number}:${marks.logHead.hash}`],
      ...(facts.supersedes ? [['Lentera-Supersedes', facts.supersedes.name] as const] : []),
      ...(training ? [['Lentera-Training', profile.training.prefix] as const] : []),
    ],
    trustedComment: `file:${name}.zip\tsealed:${sealedAt}`,
    ageComment: `file:${name}.zip${encryptedEnding}\tsealed:${sealedAt}`,
    localTime: zipTime(sealedAt, facility.timeZone),
  }
}
