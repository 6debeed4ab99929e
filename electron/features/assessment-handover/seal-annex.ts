import { createHash } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import type { assessmentHandoverContract } from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import { resultFileJsonSchema, resultFileSchema } from '#shared/features/assessment-handover/assessment-result-file.ts'
import { encryptedEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import { toCalendarDate, toLocalTime } from '#shared/time/facility-zone.ts'
import type { SealOptions } from '../../bundle/seal-bundle.ts'
import type { TaskContext } from '../../core/context.ts'
import { productVersion } from '../../core/product.ts'
import type { ServiceOf } from '../../core/service.ts'
import { requireHandover } from '../assessments/assessment-course.ts'
import { loadAssessment } from '../assessments/assessment-facts.ts'
import { type SealMarks, writtenTime } from '../exchange/bundle-facts.ts'
import { type CollectedFile, sha256Of } from '../exchange/collect-papers.ts'
import { keptColumns, oneLine, type SealWorkProgress, sealAndName, sealMarks, zipTime } from '../exchange/seal-work.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { presentRecipient, usableKeys } from '../partner-keys/judge-signer.ts'
import { type AnnexFacts, annexFacts } from './annex-facts.ts'
import { assessmentAnnexes } from './assessment-annexes.ts'
import { insertHandover } from './assessment-handover.repository.ts'
import { isLetterOutdated, refuse } from './handover-letter.ts'
import { requireReport } from './report-standing.ts'
import { type AnnexInstrument, type ResultContent, resultContent } from './result-file.ts'

type Seal = ServiceOf<typeof assessmentHandoverContract>['seal']

/** Whom results may go to as a file: the Bapas of the PK, or the unit that holds the person now. */
export const recipientKinds = ['bapas', 'unit'] as const

/** Seals the annex of an assessment that may be handed over. */
export const sealAnnex: Seal = async function* (input, context) {
  const { db, now } = context
  const assessment = await loadAssessment(context, input.caseId)
  await context.recordRead('inmate', [assessment.loaded.row.inmate_id])
  if (assessment.loaded.row.revision !== input.revision) throw new Failure('changed-meanwhile')
  await requireHandover(context, assessment)
  const report = await requireReport(context, assessment)
  const facts = await annexFacts(context, assessment, report)
  if (facts === null) throw refuse('handover-letter-missing')
  if (await isLetterOutdated(db, assessment, facts.letter)) throw refuse('handover-letter-outdated')
  const today = toCalendarDate(now, facts.facility.timeZone)
  const keys = (await usableKeys(db, today, recipientKinds)).filter(({ id }) => input.keyIds.includes(id))
  if (keys.length !== new Set(input.keyIds).size) throw refuse('handover-key-not-usable')

  const { key, marks } = await sealMarks(context)
  const { content, instruments } = await resultContent(context, facts)
  const annexes = yield* collected(context, facts)
  const contentSha256 = contentHash(content, annexes, facts, [...input.keyIds])
  const { supersedes } = facts
  if (supersedes?.content_sha256 === contentSha256) {
    yield { kind: 'sealed', id: supersedes.id, name: supersedes.name, isKnown: true }
    return
  }
  const files = [...annexes, ...machineFiles(facts, marks, content, instruments)]
  const options = { ...sealOptions(facts, marks, files), signingKey: key, recipients: keys.map(({ age }) => age) }
  const { id } = yield* sealAndName(context, options, (handoverId, sealed) =>
    context.run('register', async (command) => {
      const present = await loadAssessment(command, input.caseId)
      if (present.loaded.row.revision !== input.revision) throw new Failure('changed-meanwhile')
      await requireHandover(command, present)
      const again = await annexFacts(command, present, await requireReport(command, present))
      const isSame = again?.letter.id === facts.letter.id && again.report.letter.id === facts.report.letter.id
      if (!isSame || again.edition !== facts.edition) throw new Failure('changed-meanwhile')
      const { age_size, age_sha256, age_signature, age_head, age_file_key, ...columns } = keptColumns(sealed, marks)
      if (
        age_size === null ||
        age_sha256 === null ||
        age_signature === null ||
        age_head === null ||
        age_file_key === null
      )
        throw new Error('an annex left unencrypted')
      await insertHandover(
        command.db,
        {
          ...{ id: handoverId, assessment_id: input.caseId, edition: facts.edition, name: facts.name },
          ...{ letter_id: facts.letter.id, content_sha256: contentSha256, ...columns },
          key_recipients: JSON.stringify(keys.map(presentRecipient)),
          parts: JSON.stringify(files.map(({ content: _content, ...part }) => part)),
          ...{ age_size, age_sha256, age_signature, age_head, age_file_key },
          ...{ made_at: facts.sealedAt, made_by: command.actor.accountId },
        },
        supersedes?.id ?? null,
      )
    }),
  )
  yield { kind: 'sealed', id, name: facts.name, isKnown: false }
}

async function* collected(
  context: TaskContext,
  facts: AnnexFacts,
): AsyncGenerator<SealWorkProgress, readonly CollectedFile[]> {
  const collecting = assessmentAnnexes(context, facts)
  let doneBytes = 0
  for (;;) {
    if (context.signal.aborted) throw new Failure('cancelled')
    const step = await collecting.next()
    if (step.done) return step.value
    yield { kind: 'progress', stage: 'collect', doneBytes, totalBytes: 3, current: step.value }
    doneBytes = Math.min(doneBytes + 1, 3)
  }
}

/** The same content for the same offices, whenever it is sealed. A letter never changes once it is issued, so its name stands for it. */
function contentHash(
  content: ResultContent,
  annexes: readonly CollectedFile[],
  { letter, report }: AnnexFacts,
  keyIds: readonly string[],
): string {
  const scans = annexes.filter(({ kind }) => kind === 'scan').map(({ sha256 }) => sha256)
  const said = JSON.stringify([content, scans, letter.id, report.letter.id, [...new Set(keyIds)].toSorted()])
  return createHash('sha256').update(said).digest('hex')
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Files for other programs and for the reader. */
function machineFiles(
  facts: AnnexFacts,
  marks: SealMarks,
  content: ResultContent,
  instruments: readonly AnnexInstrument[],
): readonly CollectedFile[] {
  const { words, name, sealedAt, sealedBy, supersedes, facility, training } = facts
  const { result, schema, signature, readMe } = words.files
  const file = ({ path, title }: { path: string; title: string }, mediaType: string, said: string): CollectedFile => {
    const bytes = Buffer.from(said, 'utf8')
    const sha256 = sha256Of(bytes)
    return { path, title, kind: 'machine', mediaType, size: bytes.length, sha256, pages: null, content: { bytes } }
  }
  const { logHead, publicKey } = marks
  const data = resultFileSchema.parse({
    ...content,
    bundle: {
      ...{ name, sealedAt, sealedBy, publicKey, logHead: { number: logHead.number, hash: logHead.hash } },
      supersedes: supersedes?.name ?? null,
    },
  })
  const tokens = {
    ...{ 'nama-berkas': name, keterangan: words.description, unit: facility.name, 'kunci-umum': publicKey },
    'waktu-segel': writtenTime(sealedAt, facility),
  }
  const lines = [...(training ? [words.trainingNotice, ''] : []), ...words.readMe]
  return [
    file(result, 'application/json', jsonText(data)),
    file(schema, 'application/schema+json', jsonText(resultFileJsonSchema())),
    ...instruments.flatMap((one) => [
      file(one, 'application/json', one.content),
      ...(one.signature
        ? [file({ path: one.signature.path, title: signature.title }, 'text/plain', one.signature.text)]
        : []),
    ]),
    file(readMe, 'text/plain', `${lines.map((line) => fill(line, tokens)).join('\n')}\n`),
  ]
}

function sealOptions(
  { name, facility, words, sealedAt, supersedes, training }: AnnexFacts,
  marks: SealMarks,
  files: readonly CollectedFile[],
): Omit<SealOptions, 'folder' | 'signingKey'> {
  return {
    name,
    entries: files.map(({ path, content }) => ({ path, source: content })),
    bagInfo: [
      ['Source-Organization', oneLine(facility.name)],
      ['Organization-Address', oneLine(`${facility.address}, ${facility.city}`)],
      ['External-Identifier', name],
      ['External-Description', training ? `${words.trainingNotice} ${words.description}` : words.description],
      ['Bagging-Date', toLocalTime(sealedAt, facility.timeZone).date],
      ['Bag-Software-Agent', `Lentera ${productVersion}`],
      ['Lentera-Profile', 'hasil-asesmen 1'],
      ['Lentera-Sealed-At', sealedAt],
      ['Lentera-Log-Head', `${marks.logHead.number}:${marks.logHead.hash}`],
      ...(supersedes ? [['Lentera-Supersedes', supersedes.name] as const] : []),
      ...(training ? [['Lentera-Training', words.trainingPrefix] as const] : []),
    ],
    trustedComment: `file:${name}.zip\tsealed:${sealedAt}`,
    ageComment: `file:${name}.zip${encryptedEnding}\tsealed:${sealedAt}`,
    localTime: zipTime(sealedAt, facility.timeZone),
  }
}
