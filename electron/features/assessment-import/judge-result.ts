import { createHash } from 'node:crypto'
import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import { type ResultFile, resultPath } from '#shared/features/assessment-handover/assessment-result-file.ts'
import type { ResultPreview, ResultRefusal } from '#shared/features/assessment-import/assessment-import.contract.ts'
import { isOtherPerson, matchesOf, parseResult } from '#shared/features/assessment-import/result-reading.rules.ts'
import type { EnvelopeRefusal } from '#shared/features/exchange/incoming-refusals.ts'
import { signerStanding } from '#shared/features/partner-keys/partner-keys.rules.ts'
import { readInstrumentSignature } from '#shared/features/questionnaires/instrument-signature.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { addHours } from '#shared/time/instant.ts'
import type { SealedBag } from '../../bundle/read-sealed-bag.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { keyFactsOf } from '../partner-keys/judge-signer.ts'
import { partnerKeysOfSigners } from '../partner-keys/partner-keys.repository.ts'
import { findImportByContent } from './assessment-import.repository.ts'

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** How far the clocks of two offices may lie apart. */
const hoursAhead = 24

/** A file of a request, or of whatever else, is whole and still no result. */
export const refusalOfEnvelope: Readonly<Record<EnvelopeRefusal, ResultRefusal>> = {
  'not-an-answer': 'result-not-a-file',
  'not-for-this-unit': 'result-not-for-this-unit',
  'encryption-damaged': 'result-encryption-damaged',
  'envelope-wrong': 'result-signature-missing',
  damaged: 'result-damaged',
  'answer-missing': 'result-other-content',
  'answer-malformed': 'result-malformed',
  'letter-missing': 'result-damaged',
  'letter-not-pdf': 'result-damaged',
  'signer-differs': 'result-signer-differs',
}

export interface JudgedResult {
  readonly result: ResultFile
  readonly publicKey: string
  readonly preview: ResultPreview
  readonly instruments: readonly { readonly url: string; readonly version: string; readonly content: string }[]
}

/** Whether a whole bag is a result of this person that may be kept, or why not. */
export async function judgeResult(
  context: TaskContext | CommandContext,
  bag: SealedBag,
  inmateId: string,
): Promise<JudgedResult | ResultRefusal> {
  const { db, services, now } = context
  const text = bag.files.get(resultPath)
  if (!text) return 'result-other-content'
  const result = parseResult(textOf(text))
  if (typeof result === 'string') return result
  const { publicKey } = bag
  if (publicKey === null || result.bundle.publicKey !== publicKey) return 'result-signer-differs'
  if (result.training !== services.training) return result.training ? 'result-training' : 'result-real-data'
  if (publicKey === (await readSigningKey(context)).publicKey) return 'result-own'
  if (result.bundle.sealedAt > addHours(now, hoursAhead)) return 'result-in-future'
  const { timeZone } = await currentProfile(db, now)
  if (result.assessment.assessedOn > toCalendarDate(addHours(now, hoursAhead), timeZone)) return 'result-in-future'
  const instruments = await instrumentsOf(bag, result)
  if (instruments === null) return 'result-instrument-differs'
  if (await findImportByContent(db, bag.sha256)) return 'result-known'

  const cards = await partnerKeysOfSigners(db, [publicKey])
  const standing = signerStanding(cards.map(keyFactsOf), toCalendarDate(now, timeZone))
  if (standing === 'withdrawn') return 'result-key-withdrawn'
  const isKnown = standing === 'confirmed'
  if (await findMergeOf(db, inmateId)) return 'result-person-merged'
  const [inmate, summary] = [await findInmate(db, inmateId), await findSummary(db, inmateId)]
  const { name, registerNumber, birthDate } = result.person
  const ours = {
    name: inmate?.name ?? '',
    birthDate: inmate?.birth_date ?? null,
    registerNumber: summary?.written ?? null,
  }
  const matches = matchesOf(result.person, ours)
  if (isOtherPerson(matches)) return 'result-other-person'
  if (ours.birthDate !== null && result.assessment.assessedOn <= ours.birthDate) return 'result-before-birth'
  return {
    ...{ result, publicKey, instruments },
    preview: {
      ...{ office: result.unit.name, city: result.unit.city, number: result.assessment.number },
      assessedOn: result.assessment.assessedOn,
      signer: {
        kind: isKnown ? 'partner' : 'foreign',
        name: isKnown ? (cards[0]?.name ?? result.unit.name) : result.unit.name,
        fingerprint: fingerprintOf(publicKey),
      },
      wasEncrypted: bag.wasEncrypted,
      person: { name, registerNumber, birthDate, matches },
      forms: result.forms.map((form) => ({
        ...{ title: form.title, version: form.version },
        scores: form.result.scores.flatMap(({ title, value, band, kind }) =>
          band === null || kind === 'rule' ? [] : [{ title, value, band: band.label }],
        ),
      })),
      ...{ recommendation: result.assessment.recommendation, refusal: result.assessment.refusal },
      parts: [...bag.files.keys()].toSorted(),
    },
  }
}

/** The instruments' files as they lie in the bag; null where one is not what the result says, or cannot be read. */
async function instrumentsOf(bag: SealedBag, { forms }: ResultFile): Promise<JudgedResult['instruments'] | null> {
  const found = []
  for (const { url, version, instrument } of forms) {
    const bytes = bag.files.get(instrument.path)
    const content = bytes && textOf(bytes)
    if (content === undefined || createHash('sha256').update(content).digest('hex') !== instrument.sha256) return null
    const read = readInstrument(content).instrument
    if (read?.url !== url || read.version !== version) return null
    if (instrument.signature !== null) {
      const signature = textOf(bag.files.get(instrument.signature.path) ?? new Uint8Array(0))
      if ((await readInstrumentSignature(content, signature)) === null) return null
    }
    found.push({ url, version, content })
  }
  return found
}
