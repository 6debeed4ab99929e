import type { OutsideSigner } from '#shared/features/service-cases/case-facts.ts'
import { answerOf } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CaseProcedures } from '#shared/features/service-cases/case-procedures.ts'
import type { PaperSigner } from '#shared/features/service-cases/case-view.ts'
import { signerFault } from '#shared/features/service-cases/paper-signers.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { voidLetter } from '../letters/letter-drafts.ts'
import { attachScans } from './attach-scans.ts'
import { type CaseBinding, loadBoundForChange, type ScanRight } from './case-binding.ts'
import { caseRefusal, requireCaseRight } from './case-refusal.ts'
import { applyCommand, requireAllowed, writeEvents } from './change-case.ts'
import { letterPaper } from './letter-paper.ts'
import type { LoadedCase } from './load-case.ts'
import { insertPaper, updatePaper } from './service-cases.repository.ts'

/** A scan as the papers table keeps it. */
export interface Scan {
  readonly requirementId: string
  readonly paperId: string | null
  readonly fileIds: readonly string[]
  readonly signedOn: string | null
  readonly signers: readonly PaperSigner[]
  readonly outsideSigner: OutsideSigner | null
  readonly letterNumber?: string
  readonly letterDate?: string
  /** Where the sheets need more than the paper's own right. */
  readonly sheetRight?: ScanRight
  /** The answer of another office that it came with. */
  readonly answerId?: string
}

/**
 * Asks the rules, then puts the scan to its letter or makes a paper of its own for it.
 * @throws Failure forbidden, refused, changed-meanwhile
 */
export async function attachPaper(binding: CaseBinding, context: CommandContext, loaded: LoadedCase, scan: Scan) {
  const { db, now, actor, newId } = context
  const { requirementId, outsideSigner } = scan
  const right = binding.rightOfPaper(loaded, requirementId)
  requireCaseRight(actor, right.permission)
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
  await attachScans({ context, loaded, binding }, { paperId, sessionId: null }, scan.fileIds, scan.sheetRight ?? right)
  const isLetterBack = loaded.facts.standard.lettersBack.some((letter) => letter.id === requirementId)
  // Before the answer is recorded there is nothing yet that it could belong to.
  if (isLetterBack && answerOf(loaded.facts) !== null) await binding.onLetterBack?.(context, loaded, paperId)
  const { revision } = await writeEvents(context, loaded, events, {
    paperId,
    letterNumber: scan.letterNumber ?? null,
    letterDate: scan.letterDate ?? null,
    answerId: scan.answerId ?? null,
  })
  return { revision, paperId }
}

/** Signed scans, and papers struck out. */
export const paperCommands = (binding: CaseBinding): Pick<ServiceOf<CaseProcedures>, 'attachScan' | 'voidPaper'> => ({
  attachScan: async (input, context) => {
    const loaded = await loadBoundForChange(binding, context, input)
    const fault = signerFault(input.signers, input.signedOn, toCalendarDate(context.now, loaded.facts.settings.zone))
    if (fault) throw caseRefusal(fault)
    return attachPaper(binding, context, loaded, { ...input, outsideSigner: null })
  },

  voidPaper: async ({ paperId, reason, keepLetter, ...reference }, context) => {
    const { db, now, actor } = context
    const loaded = await loadBoundForChange(binding, context, reference)
    const paper = loaded.papers.find((candidate) => candidate.id === paperId)
    if (paper) requireCaseRight(actor, binding.rightOfPaper(loaded, paper.requirement_id).permission)
    if (paper && (await binding.mayVoid?.(context, paper)) === false) throw caseRefusal('correction-not-yours')
    const command = { kind: 'void-paper', paperId, reason } as const
    requireAllowed(context, loaded, command)
    if (keepLetter && (paper?.state !== 'signed' || paper.letter_id === null)) throw caseRefusal('paper-not-signed')
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
    await binding.onVoid?.(context, paperId, reason)
    // Who may read the reason depends on which paper it was.
    return applyCommand(context, loaded, command, { requirementId: paper?.requirement_id ?? null })
  },
})
