import { Failure } from '#shared/contract/failure.ts'
import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import { handedOverAt } from '#shared/features/service-cases/case-phase.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { insertCoordination, insertOutcome, outcomesOf } from '../service-cases/case-outcomes.repository.ts'
import { applyCommand, requireAllowed, writeEvents } from '../service-cases/change-case.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { momentOf } from '../service-cases/moment-of-day.ts'
import { filesOf } from '../service-cases/service-cases.repository.ts'
import { standardOfVersion } from '../service-cases/service-standards.ts'
import { loadForChange, loadRecommendation } from './load-recommendation.ts'
import { attachPaper } from './recommendation-papers.ts'

/** Letter back from Ditjenpas, in the service file's own id. */
const recommendationLetterId = 'recommendation-letter'

interface Filing {
  readonly outcome: string
  readonly on: string
  readonly letterNumber: string | null
  readonly letterDate: string | null
  readonly paperId: string | null
}

/** The answer becomes a line of the person's medical record at once; a later answer is another line. */
async function fileOutcome({ db, now, actor, newId }: CommandContext, { row }: LoadedCase, filing: Filing) {
  await insertOutcome(db, {
    id: newId(),
    inmate_id: row.inmate_id,
    case_id: row.id,
    outcome: filing.outcome,
    decided_on: filing.on,
    letter_number: filing.letterNumber,
    letter_date: filing.letterDate,
    paper_id: filing.paperId,
    filed_by: actor.accountId,
    filed_at: now,
  })
}

/** The scan may have come in before the answer was recorded. */
function earlierScan({ papers, facts }: LoadedCase): string | null {
  const since = handedOverAt(facts) ?? ''
  const scan = papers.findLast(
    ({ requirement_id, voided_at, attached_at }) =>
      requirement_id === recommendationLetterId && voided_at === null && (attached_at ?? '') >= since,
  )
  return scan?.id ?? null
}

type Names = 'recordAnswer' | 'recordCoordination' | 'outcomes'

/** What was answered, what was arranged with a hospital, and what stands of it in the medical record. */
export const recommendationOutcome: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  recordAnswer: async ({ outcome, on, letterNumber, letterDate, fileIds, ...reference }, context) => {
    const loaded = await loadForChange(context, reference)
    const at = momentOf(on, loaded, context)
    const command = { kind: 'record-answer', outcome, at } as const
    requireAllowed(context, loaded, command)
    const filing = { outcome, on, letterNumber, letterDate }
    if (fileIds.length === 0) {
      await fileOutcome(context, loaded, { ...filing, paperId: earlierScan(loaded) })
      return applyCommand(context, loaded, command, { letterNumber, letterDate })
    }
    const { paperId } = await attachPaper(context, loaded, {
      requirementId: recommendationLetterId,
      paperId: null,
      fileIds,
      signedOn: letterDate,
      signers: [],
      outsideSigner: null,
    })
    await fileOutcome(context, loaded, { ...filing, paperId })
    // The scan is a step of its own in the history and moved the revision on.
    const withLetter = await loadRecommendation(context, loaded.row.id)
    return applyCommand(context, withLetter, command, { letterNumber, letterDate })
  },

  recordCoordination: async ({ on, hospital, contact, agreedOn, result, ...reference }, context) => {
    const { db, now, actor, newId } = context
    const loaded = await loadForChange(context, reference)
    const at = momentOf(on, loaded, context)
    const events = requireAllowed(context, loaded, { kind: 'record-coordination', at })
    const coordinationId = newId()
    await insertCoordination(db, {
      id: coordinationId,
      case_id: loaded.row.id,
      held_on: on,
      hospital,
      contact,
      agreed_on: agreedOn,
      result,
      recorded_by: actor.accountId,
      recorded_at: now,
    })
    return { coordinationId, ...(await writeEvents(context, loaded, events)) }
  },

  outcomes: async ({ inmateId }, context) => {
    const { db, services } = context
    if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
    await context.recordRead('inmate', [inmateId])
    const rows = await outcomesOf(db, inmateId)
    const caseIds = [...new Set(rows.map((row) => row.case_id))]
    const files = caseIds.length === 0 ? [] : await filesOf(db, caseIds)
    return rows.map((row) => {
      const standard = standardOfVersion(services.resourcesFolder, row.service_id, row.service_version)
      return {
        id: row.id,
        caseId: row.case_id,
        caseNumber: row.case_number,
        serviceName: standard.name,
        outcome: row.outcome,
        outcomeTitle: standard.answers.find((answer) => answer.id === row.outcome)?.title ?? row.outcome,
        decidedOn: calendarDateSchema.parse(row.decided_on),
        letterNumber: row.letter_number,
        letterDate: row.letter_date === null ? null : calendarDateSchema.parse(row.letter_date),
        files: files
          .filter((file) => row.paper_id !== null && file.paper_id === row.paper_id)
          .map((file) => ({ id: file.id, mediaType: file.media_type, size: file.size })),
        filedAt: instantSchema.parse(row.filed_at),
        filedByName: row.filed_by_name,
      }
    })
  },
}
