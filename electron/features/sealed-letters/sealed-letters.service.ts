import { Failure } from '#shared/contract/failure.ts'
import { liesOutside, type Standing } from '#shared/features/complaints/complaint-standing.rules.ts'
import type {
  SealedLetterRefusal,
  SealedState,
  sealedLettersContract,
} from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { holdsRight } from '../../core/require-right.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { bindingBehindWall } from '../complaints/complaint-binding.ts'
import { requireComplaint } from '../complaints/complaint-facts.ts'
import { standings } from '../complaints/complaint-standing.ts'
import { loadBound } from '../service-cases/case-binding.ts'
import { applyCommand, requireRevision } from '../service-cases/change-case.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { momentOf } from '../service-cases/moment-of-day.ts'
import { keysOfOffice } from './office-keys.ts'
import { findLetterOf, insertAnswer, insertLetter, listAnswers, voidLetter } from './sealed-letters.repository.ts'
import { officesIn, officeTitle } from './turn-outside.ts'

const refuse = (reason: SealedLetterRefusal): Failure => new Failure('refused', { reason })

type Complaint = Awaited<ReturnType<typeof requireComplaint>>

interface Lying {
  readonly complaint: Complaint
  readonly loaded: LoadedCase
  readonly standing: Standing
  /** The step that nobody in the house may take. */
  readonly step: ServiceStep | null
}

/** How a complaint stands, behind the wall. @throws Failure not-found */
async function lying(context: QueryContext | CommandContext, complaintId: string): Promise<Lying> {
  const complaint = await requireComplaint(context, complaintId)
  const { case_id: caseId } = complaint
  const loaded = await loadBound(await bindingBehindWall(context, caseId), context, caseId)
  const standing = (await standings(context))(complaintId)
  const turn = whoseTurn(loaded.facts)
  const isOut = turn.kind === 'role' && liesOutside(turn.roles, standing)
  const step = isOut ? loaded.facts.standard.steps.find(({ id }) => id === turn.step) : undefined
  return { complaint, loaded, standing, step: step ?? null }
}

/** The own officer, and whoever directs complaints. */
const mayWrite = ({ actor }: Pick<QueryContext, 'actor'>, { officer_id }: Complaint): boolean =>
  officer_id === actor.accountId || holdsRight(actor, 'direct:complaints')

/** @throws Failure not-found, refused (letter-not-yours) */
async function lyingForChange(context: CommandContext, complaintId: string): Promise<Lying> {
  const found = await lying(context, complaintId)
  if (!mayWrite(context, found.complaint)) throw refuse('letter-not-yours')
  return found
}

async function letterOf(
  { db, services, now }: QueryContext,
  complaintId: string,
  { facts }: LoadedCase,
): Promise<SealedState['letter']> {
  const row = await findLetterOf(db, complaintId)
  if (!row) return null
  const titleOf = (step: string) => facts.standard.steps.find(({ id }) => id === step)?.title ?? step
  return {
    ...{ id: row.id, office: row.office, officeTitle: officeTitle(services, row.office) },
    ...{ letterNumber: row.letter_number, letterDate: calendarDateSchema.parse(row.letter_date) },
    ...{ request: row.request, by: row.by_name, madeAt: instantSchema.parse(row.made_at) },
    hasKey: (await keysOfOffice(db, now, row.office)).length > 0,
    answers: (await listAnswers(db, row.id)).map((answer) => ({
      ...{ id: answer.id, step: titleOf(answer.step), answeredOn: calendarDateSchema.parse(answer.answered_on) },
      ...{ letterNumber: answer.letter_number, text: answer.text, fileId: answer.file_id, by: answer.by_name },
    })),
  }
}

/** @throws Failure refused (scan-not-usable) */
async function tieScan({ db, actor }: CommandContext, complaintId: string, fileId: string): Promise<void> {
  const file = await findFile(db, fileId)
  if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('scan-not-usable')
  const right = { permission: 'view:complaints', reads: 'nothing' } as const
  await attachFile(db, fileId, { ...right, subjectType: 'sealed-letter', subjectId: complaintId })
}

export const sealedLettersService: ServiceOf<typeof sealedLettersContract> = {
  of: async ({ complaintId }, context) => {
    const { complaint, loaded, step } = await lying(context, complaintId)
    return {
      step: step && { id: step.id, title: step.title, needsOutcome: step.takenBy === 'record-answer' },
      mayWrite: mayWrite(context, complaint),
      letter: await letterOf(context, complaintId, loaded),
      offices: officesIn(context.services).map(({ id, title }) => ({ id, title })),
    }
  },

  make: async ({ complaintId, office, letterNumber, letterDate, request }, context) => {
    const { db, actor, now, newId } = context
    const { loaded, step } = await lyingForChange(context, complaintId)
    if (step === null) throw refuse('step-in-the-house')
    if (await findLetterOf(db, complaintId)) throw refuse('letter-already-out')
    if (letterDate > toCalendarDate(now, loaded.facts.settings.zone)) throw refuse('date-in-future')
    const id = newId()
    await insertLetter(db, {
      ...{ id, complaint_id: complaintId, office, step: step.id },
      ...{ letter_number: letterNumber, letter_date: letterDate, request, made_by: actor.accountId, made_at: now },
    })
    return { id }
  },

  void: async ({ complaintId, reason }, context) => {
    const { db, actor, now } = context
    await lyingForChange(context, complaintId)
    const letter = await findLetterOf(db, complaintId)
    if (!letter) throw refuse('letter-missing')
    if ((await listAnswers(db, letter.id)).length > 0) throw refuse('letter-answered')
    await voidLetter(db, letter.id, { voided_by: actor.accountId, voided_at: now, void_reason: reason })
    return {}
  },

  recordAnswer: async ({ complaintId, revision, answeredOn, letterNumber, text, outcome, fileId }, context) => {
    const { db, actor, now, newId } = context
    const { loaded, step } = await lyingForChange(context, complaintId)
    requireRevision(loaded, revision)
    const letter = await findLetterOf(db, complaintId)
    if (!letter) throw refuse('letter-missing')
    if (step === null) throw refuse('step-in-the-house')
    if (answeredOn > toCalendarDate(now, loaded.facts.settings.zone)) throw refuse('date-in-future')
    if (answeredOn < letter.letter_date) throw refuse('answer-before-letter')
    if (fileId !== null) await tieScan(context, complaintId, fileId)
    await insertAnswer(db, {
      ...{ id: newId(), letter_id: letter.id, step: step.id, answered_on: answeredOn, letter_number: letterNumber },
      ...{ text, file_id: fileId, recorded_by: actor.accountId, recorded_at: now },
    })
    // The office decided; whoever records it only carries it into the case, in the role that nobody here may act in.
    const roles = step.actor.kind === 'role' ? step.actor.roles : []
    const onBehalf = { ...context, actor: { ...actor, roles: [...actor.roles, ...roles] } }
    const at = momentOf({ on: answeredOn, time: null }, loaded, context)
    const note = { letterNumber, letterDate: answeredOn }
    if (step.takenBy === 'record-answer') {
      if (outcome === null) throw refuse('outcome-missing')
      await applyCommand(onBehalf, loaded, { kind: 'record-answer', outcome, at, reason: text, letterNumber }, note)
      return {}
    }
    await applyCommand(onBehalf, loaded, { kind: 'take-step', step: step.id, note: text, at }, note)
    return {}
  },
}
