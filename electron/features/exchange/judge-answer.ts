import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { letterOf, saysTheSame } from '#shared/features/exchange/answer-content.rules.ts'
import { answerSchema } from '#shared/features/exchange/answer-file.ts'
import type { SubjectRefusal } from '#shared/features/exchange/incoming-refusals.ts'
import type { KeyOwnerKind } from '#shared/features/exchange/key-card.ts'
import { isSameOfficeName } from '#shared/features/facility/office-name.rules.ts'
import { addHours } from '#shared/time/instant.ts'
import type { ReadEnvelope } from '../../bundle/envelope-messages.ts'
import { cleanPdf } from '../../core/clean-pdf.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { answerMappingOf } from './answer-mappings.ts'
import { answersNamed, bundlesAnswered, type IncomingAnswerRow } from './incoming.repository.ts'

/** How far the clocks of two offices may lie apart. */
const hoursAhead = 24

/** A Bapas or another unit has nothing to say to a request. */
export const answersCome = (kind: KeyOwnerKind): kind is 'kanwil' | 'ditjenpas' =>
  kind === 'kanwil' || kind === 'ditjenpas'

export type AnsweredBundle = Awaited<ReturnType<typeof bundlesAnswered>>[number]

export interface Belonging {
  readonly bundle: AnsweredBundle
  /** Answers of this file that an earlier one brought already. */
  readonly known: readonly IncomingAnswerRow[]
}

/** Whether a whole answer file speaks of a file of this unit, and which; else the reason for which it is not kept. */
export async function judgeAnswer(
  context: TaskContext | CommandContext,
  read: ReadEnvelope,
): Promise<Belonging | SubjectRefusal> {
  const { db, services, now } = context
  const { answer } = read
  if (answer.training !== services.training) return answer.training ? 'answers-training' : 'answers-real-data'
  if (!answersCome(answer.sender.kind) || read.publicKey === (await readSigningKey(context)).publicKey)
    return 'own-signature'
  if (answer.madeAt > addHours(now, hoursAhead)) return 'made-in-future'
  const { about } = answer
  const found = await bundlesAnswered(db, about)
  const bundle = found.find(({ name, sha256 }) => name === about.bundleName && sha256 === about.bundleSha256)
  if (!bundle) {
    if (!isSameOfficeName((await currentProfile(db, now)).name, about.unitName)) return 'other-unit'
    return found.length > 0 ? 'other-bundle-content' : 'unknown-bundle'
  }
  const isItsCase = bundle.case_number === about.caseNumber && bundle.service_id === about.serviceId
  if (!isItsCase || answerMappingOf(services, bundle.service_id) === null) return 'other-case'
  const named = await answersNamed(
    db,
    answer.answers.map(({ id }) => id),
  )
  // What another key has only claimed keeps nobody out; what was taken in or stands under the same key must be the same.
  const known = named.filter((row) => row.signer_key === read.publicKey || row.state === 'taken-in')
  return known.every((row) => isSaidAgain(row, bundle, read)) ? { bundle, known } : 'answer-says-otherwise'
}

/** An answer that comes again must say the same, of the same bundle, from the same kind of office, with the same letter. */
function isSaidAgain(row: IncomingAnswerRow, bundle: AnsweredBundle, { answer, letters }: ReadEnvelope): boolean {
  const said = answer.answers.find(({ id }) => id === row.answer_id)
  const path = said && letterOf(said)?.path
  const letter = letters.find((one) => one.path === path)
  return (
    said !== undefined &&
    isDeepStrictEqual(
      [row.bundle_id, row.sender_kind, row.letter_sha256],
      [bundle.id, answer.sender.kind, letter ? digestWhenKept(letter.bytes) : null],
    ) &&
    saysTheSame(said, answerSchema.parse(JSON.parse(row.content)))
  )
}

/** A letter is kept without what a camera wrote beside its pictures; the same letter again has to be told by what was kept of it. */
const digestWhenKept = (letter: Uint8Array): string =>
  createHash('sha256')
    .update(cleanPdf(Buffer.from(letter.buffer, letter.byteOffset, letter.byteLength)))
    .digest('hex')
