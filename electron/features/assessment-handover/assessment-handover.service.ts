import { existsSync } from 'node:fs'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type {
  assessmentHandoverContract,
  Handover,
} from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import { encryptedEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import { bundlePartSchema, sealRecipientSchema } from '#shared/features/exchange/exchange.contract.ts'
import { complaintLetter } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { recordHandedOver, requireHandover } from '../assessments/assessment-course.ts'
import { type LoadedAssessment, loadAssessment } from '../assessments/assessment-facts.ts'
import { carried, choosePlace } from '../exchange/carry-bundle.ts'
import { verifierPagePath } from '../exchange/verifier-page.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { peekNumber } from '../letters/take-number.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { presentRecipient, usableKeys } from '../partner-keys/judge-signer.ts'
import { requireRevision } from '../service-cases/change-case.ts'
import { letterPart } from './annex-facts.ts'
import {
  findCurrentHandover,
  findHandover,
  findHandoverLetter,
  findReceipt,
  handoverCopies,
  insertHandoverCopy,
  insertReceipt,
} from './assessment-handover.repository.ts'
import { handoverLetter, isLetterOutdated, letterTemplate, letterWordingIn, refuse } from './handover-letter.ts'
import { reportStanding, requireReport } from './report-standing.ts'
import { recipientKinds, sealAnnex } from './seal-annex.ts'

const recipientsSchema = z.array(sealRecipientSchema)
const partsSchema = z.array(bundlePartSchema)

async function presentLetter(db: Reader, assessment: LoadedAssessment): Promise<Handover['letter']> {
  const letter = await findHandoverLetter(db, assessment.own.id, letterPart)
  if (!letter) return null
  const { recipient } = complaintLetter.parse(JSON.parse(letter.input))
  return {
    ...{ id: letter.id, number: letter.number, recipient: recipient.post },
    ...{ date: calendarDateSchema.parse(letter.date), isOutdated: await isLetterOutdated(db, assessment, letter) },
  }
}

async function presentSealed(db: Reader, assessmentId: string): Promise<Handover['sealed']> {
  const row = await findCurrentHandover(db, assessmentId)
  if (!row) return null
  return {
    ...{ id: row.id, name: row.name, edition: row.edition, size: row.size, sha256: row.sha256 },
    ...{ fileName: `${row.name}.zip${encryptedEnding}`, fileSize: row.age_size, fileSha256: row.age_sha256 },
    publicKey: row.public_key,
    recipients: recipientsSchema.parse(JSON.parse(row.key_recipients)),
    parts: partsSchema.parse(JSON.parse(row.parts)),
    copies: (await handoverCopies(db, row.id)).map(({ id, kind, at, by_name: byName }) => ({
      ...{ id, kind, byName },
      at: instantSchema.parse(at),
    })),
    ...{ madeAt: instantSchema.parse(row.made_at), madeByName: row.made_by_name },
  }
}

async function presentReceived(db: Reader, assessmentId: string): Promise<Handover['received']> {
  const row = await findReceipt(db, assessmentId)
  if (!row) return null
  return {
    ...{ way: row.way, on: calendarDateSchema.parse(row.received_on), by: row.received_by, post: row.received_post },
    ...{ receiptFileId: row.receipt_file_id, recordedByName: row.recorded_by_name },
    recordedAt: instantSchema.parse(row.recorded_at),
  }
}

/** Whether the rules let the step be taken now. */
const isReadyNow = async (context: QueryContext, assessment: Awaited<ReturnType<typeof loadAssessment>>) =>
  requireHandover(context, assessment).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Failure) return false
      throw error
    },
  )

/** Only a file that this person has just sent and that belongs to nothing yet. @throws Failure refused */
async function tieReceipt({ db, actor }: CommandContext, inmateId: string, fileId: string): Promise<void> {
  const file = await findFile(db, fileId)
  if (file?.uploaded_by !== actor.accountId || file.permission !== null || file.vault_id !== null)
    throw refuse('handover-receipt-not-usable')
  const right = { permission: 'view:assessments', reads: 'identity' } as const
  await attachFile(db, fileId, { ...right, subjectType: 'inmate', subjectId: inmateId })
}

export const assessmentHandoverService: ServiceOf<typeof assessmentHandoverContract> = {
  ...handoverLetter,
  seal: sealAnnex,

  of: async ({ id }, context) => {
    const { db, services } = context
    const assessment = await loadAssessment(context, id)
    await context.recordRead('inmate', [assessment.loaded.row.inmate_id])
    const { today } = await unitDay(context)
    const words = letterWordingIn(services)
    const keys = (await usableKeys(db, today, recipientKinds)).map(presentRecipient)
    const [first] = keys
    const request = { template: letterTemplate, date: today, classification: words.classification }
    return {
      revision: assessment.loaded.row.revision,
      isReady: await isReadyNow(context, assessment),
      report: await reportStanding(context, assessment),
      letter: await presentLetter(db, assessment),
      start: {
        recipient: (first ? fill(words.recipient, { kantor: first.name }) : words.recipientUnknown).slice(0, 200),
        ...{ place: words.place, date: today, nextNumber: await peekNumber(context, request) },
      },
      keys,
      sealed: await presentSealed(db, id),
      received: await presentReceived(db, id),
      means: services.shell ? 'stick' : 'download',
      hasCheckingPage: existsSync(verifierPagePath(services.assetsFolder)),
    }
  },

  choosePlace: (input, context) => choosePlace(input, context),

  copyToStick: async function* (input, context) {
    const row = await findHandover(context.db, input.id)
    if (!row) throw new Failure('not-found')
    if (row.superseded_by !== null) throw refuse('handover-superseded')
    await context.recordRead('inmate', [row.inmate_id])
    const safe = yield* carried(context, row, input.place)
    await context.run('note', ({ db, newId, now, actor }) =>
      insertHandoverCopy(db, { id: newId(), handover_id: row.id, kind: 'stick', at: now, account_id: actor.accountId }),
    )
    yield safe
  },

  recordReceived: async ({ way, receivedBy, receivedPost, receiptFileId, ...input }, context) => {
    const { db, now, newId, actor } = context
    const assessment = await loadAssessment(context, input.caseId)
    const { loaded, own } = assessment
    await context.recordRead('inmate', [loaded.row.inmate_id])
    requireRevision(loaded, input.revision)
    const letter = await findHandoverLetter(db, own.id, letterPart)
    if (!letter) throw refuse('handover-letter-missing')
    if (await isLetterOutdated(db, assessment, letter)) throw refuse('handover-letter-outdated')
    if (input.on < letter.date) throw refuse('received-before-letter')
    const current = await findCurrentHandover(db, own.id)
    if (way === 'sealed') {
      // What was received is the file with the letter and the report that stand.
      const { issuedAt } = await requireReport(context, assessment)
      if (current?.letter_id !== letter.id || current.made_at < issuedAt) throw refuse('handover-unsealed')
    }
    if (receiptFileId !== null) await tieReceipt(context, loaded.row.inmate_id, receiptFileId)
    const letterDate = calendarDateSchema.parse(letter.date)
    const changed = await recordHandedOver({ ...input, letterNumber: letter.number, letterDate }, context)
    await insertReceipt(db, {
      ...{ id: newId(), assessment_id: own.id, handover_id: way === 'sealed' ? (current?.id ?? null) : null },
      ...{ letter_id: letter.id, way, received_on: input.on, received_by: receivedBy, received_post: receivedPost },
      ...{ receipt_file_id: receiptFileId, recorded_at: now, recorded_by: actor.accountId },
    })
    return changed
  },
}
