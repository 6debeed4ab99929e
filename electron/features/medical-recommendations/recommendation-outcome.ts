import { Failure } from '#shared/contract/failure.ts'
import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { insertCoordination, outcomesOf } from '../service-cases/case-outcomes.repository.ts'
import { requireAllowed, writeEvents } from '../service-cases/change-case.ts'
import { momentOf } from '../service-cases/moment-of-day.ts'
import { filesOf } from '../service-cases/service-cases.repository.ts'
import { standardOfVersion } from '../service-cases/service-standards.ts'
import { loadForChange } from './load-recommendation.ts'

type Names = 'recordCoordination' | 'outcomes'

/** What was arranged with a hospital, and what stands of it in the medical record. */
export const recommendationOutcome: Pick<ServiceOf<typeof recommendationsContract>, Names> = {
  recordCoordination: async ({ on, hospital, contact, agreedOn, result, ...reference }, context) => {
    const { db, now, actor, newId } = context
    const loaded = await loadForChange(context, reference)
    const at = momentOf({ on, time: null }, loaded, context)
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
