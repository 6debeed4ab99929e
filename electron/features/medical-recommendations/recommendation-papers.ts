import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import {
  checkOutsideDoctor,
  medicalRecommendationPapers,
} from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { signerFault } from '#shared/features/medical-recommendations/paper-signers.rules.ts'
import type { OutsideSigner } from '#shared/features/service-cases/case-facts.ts'
import { answerOf } from '#shared/features/service-cases/case-phase.rules.ts'
import type { PaperSigner } from '#shared/features/service-cases/case-view.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { voidLetter } from '../letters/letter-drafts.ts'
import { correctionWindowOf } from '../medical-records/correction-window.ts'
import { setOutcomePaper } from '../service-cases/case-outcomes.repository.ts'
import { applyCommand, requireAllowed, writeEvents } from '../service-cases/change-case.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { insertPaper, updatePaper } from '../service-cases/service-cases.repository.ts'
import { attachScans, rightOfPaper } from './attach-scans.ts'
import { letterPaper } from './letter-paper.ts'
import { loadForChange } from './load-recommendation.ts'
import { mayVoid } from './may-void.ts'
import { refusal, requireRight } from './refuse.ts'

/** A scan as the papers table keeps it. */
interface Scan {
  readonly requirementId: string
  readonly paperId: string | null
  readonly fileIds: readonly string[]
  readonly signedOn: string | null
  readonly signers: readonly PaperSigner[]
  readonly outsideSigner: OutsideSigner | null
  readonly letterNumber?: string
  readonly letterDate?: string
  /** The answer of another office that it came with. */
  readonly answerId?: string
}

/** Asks the rules, then puts the scan to its letter or makes a paper of its own for it. */
export async function attachPaper(context: CommandContext, loaded: LoadedCase, scan: Scan) {
  const { db, now, actor, newId } = context
  const { requirementId, outsideSigner } = scan
  const right = rightOfPaper(loaded, requirementId)
  requireRight(context.actor, right.permission)
  const events = requireAllowed(context, loaded, {
    kind: 'attach-paper',
    requirementId,
    paperId: scan.paperId,
    outsideSigner,
  })
  const attached = {
    state: 'signed',
    signed_on: scan.signedOn,
    signers: JSON.stringify(scan.signers),
    attached_by: actor.accountId,
    attached_at: now,
  } as const
  const paperId = scan.paperId ?? newId()
  if (scan.paperId !== null) await updatePaper(db, scan.paperId, attached)
  else
    await insertPaper(db, {
      id: paperId,
      case_id: loaded.row.id,
      requirement_id: requirementId,
      letter_id: null,
      outside_name: outsideSigner?.name ?? null,
      outside_sip: outsideSigner?.sip ?? null,
      outside_institution: outsideSigner?.institution ?? null,
      outside_date: outsideSigner?.date ?? null,
      created_by: actor.accountId,
      created_at: now,
      voided_by: null,
      voided_at: null,
      void_reason: null,
      ...attached,
    })
  await attachScans(context, loaded, { paperId, sessionId: null }, scan.fileIds, right)
  const isLetterBack = loaded.facts.standard.lettersBack.some((letter) => letter.id === requirementId)
  // Before the answer is recorded there is no line yet that it could belong to.
  if (isLetterBack && answerOf(loaded.facts) !== null) await setOutcomePaper(db, loaded.row.id, paperId)
  const { revision } = await writeEvents(context, loaded, events, {
    paperId,
    letterNumber: scan.letterNumber ?? null,
    letterDate: scan.letterDate ?? null,
    answerId: scan.answerId ?? null,
  })
  return { revision, paperId }
}

type Names = 'attachScan' | 'attachOutsideDoctorLetter' | 'attachRecord' | 'recordKanwilLetter' | 'voidPaper'

export const recommendationPapers: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  attachScan: async (input, context) => {
    const loaded = await loadForChange(context, input)
    const fault = signerFault(input.signers, input.signedOn, toCalendarDate(context.now, loaded.facts.settings.zone))
    if (fault) throw refusal(fault)
    return attachPaper(context, loaded, { ...input, outsideSigner: null })
  },

  attachOutsideDoctorLetter: async ({ fileIds, signer, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const check = checkOutsideDoctor(signer, toCalendarDate(context.now, loaded.facts.settings.zone))
    const [fault] = check.refusals
    if (fault) throw refusal(fault)
    const attached = await attachPaper(context, loaded, {
      requirementId: medicalRecommendationPapers.doctorLetter,
      paperId: null,
      fileIds,
      signedOn: signer.date,
      signers: [{ name: signer.name, capacity: 'signature' }],
      outsideSigner: signer,
    })
    return { ...attached, warnings: check.warnings.filter((warning) => warning === 'date-too-old') }
  },

  attachRecord: async ({ fileIds, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    await context.recordRead('inmate', [loaded.row.inmate_id])
    return attachPaper(context, loaded, {
      requirementId: medicalRecommendationPapers.medicalRecord,
      paperId: null,
      fileIds,
      signedOn: null,
      signers: [],
      outsideSigner: null,
    })
  },

  recordKanwilLetter: async ({ fileIds, letterNumber, letterDate, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    if (letterDate > toCalendarDate(context.now, loaded.facts.settings.zone)) throw refusal('signed-in-future')
    return attachPaper(context, loaded, {
      requirementId: medicalRecommendationPapers.kanwilCoveringLetter,
      paperId: null,
      fileIds,
      signedOn: letterDate,
      signers: [],
      outsideSigner: null,
      letterNumber,
      letterDate,
    })
  },

  voidPaper: async ({ paperId, reason, keepLetter, ...reference }, context) => {
    const { db, now, actor } = context
    const loaded = await loadForChange(context, reference)
    const paper = loaded.papers.find((candidate) => candidate.id === paperId)
    if (paper) requireRight(actor, rightOfPaper(loaded, paper.requirement_id).permission)
    const { correctionHours } = await correctionWindowOf(db)
    if (paper && !mayVoid(paper, actor, { now, correctionHours })) throw refusal('correction-not-yours')
    const command = { kind: 'void-paper', paperId, reason } as const
    requireAllowed(context, loaded, command)
    if (keepLetter && (paper?.state !== 'signed' || paper.letter_id === null)) throw refusal('paper-not-signed')
    await updatePaper(db, paperId, { voided_by: actor.accountId, voided_at: now, void_reason: reason })
    if (paper?.letter_id && keepLetter)
      await insertPaper(
        db,
        letterPaper(context, loaded, {
          requirementId: paper.requirement_id,
          letterId: paper.letter_id,
          state: 'issued',
        }),
      )
    // A draft has no number to strike out of the register; it just stays with the voided paper.
    else if (paper?.letter_id && paper.state !== 'produced') await voidLetter(context, paper.letter_id, reason)
    // Who may read the reason depends on which paper it was.
    return applyCommand(context, loaded, command, { requirementId: paper?.requirement_id ?? null })
  },
}
