import { Failure } from '#shared/contract/failure.ts'
import { letterOf } from '#shared/features/exchange/answer-content.rules.ts'
import type { AnswerPlan } from '#shared/features/exchange/answer-plan.rules.ts'
import type { incomingContract, takeInRefusals } from '#shared/features/exchange/incoming.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findFile, insertFile } from '../../database/foundation.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { loadRecommendation } from '../medical-recommendations/load-recommendation.ts'
import { attachPaper } from '../medical-recommendations/recommendation-papers.ts'
import { requireCaseRight } from '../service-cases/case-refusal.ts'
import { applyCommand, requireRevision } from '../service-cases/change-case.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { standingOf } from './answer-signer.ts'
import {
  advanceIncoming,
  answersOfFile,
  findIncoming,
  type IncomingAnswerRow,
  settleAnswer,
} from './incoming.repository.ts'
import { answerOf, planIncoming } from './plan-incoming.ts'

const refuse = (reason: (typeof takeInRefusals)[number]): Failure => new Failure('refused', { reason })

type Fitting = Extract<AnswerPlan, { readonly fits: true }>

/** The two ways in which an answer stops waiting. All of a call happens in its one transaction. */
export const takeIn: Pick<ServiceOf<typeof incomingContract>, 'takeIn' | 'setAside'> = {
  takeIn: async ({ id, revision, caseRevision }, context) => {
    const { db, actor, now } = context
    requireCaseRight(actor, 'prepare:recommendations')
    const file = await findIncoming(db, id)
    if (!file) throw new Failure('not-found')
    const { timeZone } = await currentProfile(db, now)
    if ((await standingOf(db, file, timeZone)) !== 'confirmed') throw refuse('signer-not-confirmed')
    const loaded = await loadRecommendation(context, file.case_id)
    requireRevision(loaded, caseRevision)
    if (!(await advanceIncoming(db, { id, revision }))) throw new Failure('changed-meanwhile')
    const waiting = (await answersOfFile(db, id)).filter(({ state }) => state === 'waiting')
    const plans = planIncoming(context, file, waiting, loaded)
    let takenIn = 0
    for (const row of waiting) {
      const plan = plans.get(row.id)
      if (plan?.fits !== true) continue
      await apply(context, file.case_id, row, plan)
      await settle(context, row.id, null)
      takenIn += 1
    }
    if (takenIn === 0) throw refuse('nothing-fits')
    return { takenIn, waiting: waiting.length - takenIn, revision: revision + 1 }
  },

  setAside: async ({ id, revision, answerId, reason }, context) => {
    const { db } = context
    const rows = await answersOfFile(db, id)
    if (!rows.some((row) => row.id === answerId)) throw new Failure('not-found')
    if (!(await advanceIncoming(db, { id, revision }))) throw new Failure('changed-meanwhile')
    await settle(context, answerId, reason)
    return { revision: revision + 1 }
  },
}

/** Step by step through the same rules and tables as a hand on the page of the case; each asks the case anew. */
async function apply(context: CommandContext, caseId: string, row: IncomingAnswerRow, plan: Fitting): Promise<void> {
  const letter = letterOf(answerOf(row))
  const note = { letterNumber: letter?.number ?? null, letterDate: letter?.date ?? null, answerId: row.id }
  for (const command of plan.commands) {
    const loaded = await loadRecommendation(context, caseId)
    if (command.kind === 'attach-paper') await attachLetter(context, loaded, row, command.requirementId)
    else await applyCommand(context, loaded, command, note)
  }
}

/** The letter gets a place of its own with the case; the register keeps the one that came with the file. */
async function attachLetter(
  context: CommandContext,
  loaded: LoadedCase,
  row: IncomingAnswerRow,
  requirementId: string,
): Promise<void> {
  const { db, now, actor, newId } = context
  const letter = letterOf(answerOf(row))
  const file = row.letter_file_id === null ? undefined : await findFile(db, row.letter_file_id)
  if (!letter || !file) throw new Failure('not-found')
  const fileId = newId()
  await insertFile(db, {
    id: fileId,
    storageName: file.storage_name,
    mediaType: file.media_type,
    size: file.size,
    sha256: file.sha256,
    originalName: file.original_name,
    uploadedBy: actor.accountId,
    uploadedAt: now,
  })
  await attachPaper(context, loaded, {
    requirementId,
    paperId: null,
    fileIds: [fileId],
    signedOn: letter.date,
    signers: [],
    outsideSigner: null,
    letterNumber: letter.number,
    letterDate: letter.date,
    answerId: row.id,
  })
}

async function settle({ db, now, actor }: CommandContext, id: string, setAsideReason: string | null): Promise<void> {
  const settled = await settleAnswer(db, id, {
    state: setAsideReason === null ? 'taken-in' : 'set-aside',
    settled_at: now,
    settled_by: actor.accountId,
    set_aside_reason: setAsideReason,
  })
  if (!settled) throw refuse('answer-not-waiting')
}
