import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import { answersIn } from '#shared/features/questionnaires/questionnaire-response.ts'
import {
  frozenResultSchema,
  type Response,
  type ResponseSummary,
} from '#shared/features/questionnaires/questionnaires.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ResponseRow } from './questionnaires.repository.ts'

type Reading = Pick<QueryContext, 'actor' | 'now'> & { readonly correctionHours: number }

export function summaryOf(row: ResponseRow, { actor, now, correctionHours }: Reading): ResponseSummary {
  const recordedAt = instantSchema.parse(row.recorded_at)
  const { scores } = frozenResultSchema.parse(JSON.parse(row.result))
  return {
    id: row.id,
    url: row.url,
    version: row.version,
    title: row.title,
    state: row.state,
    caredAt: instantSchema.parse(row.cared_at),
    recordedAt,
    lateReason: row.late_reason,
    authorName: row.author_name,
    encounterId: row.encounter_id,
    scores: scores.map(({ id, title, kind, value, band }) => ({ id, title, kind, value, band })),
    mayChange:
      row.state === 'completed' &&
      mayCorrectRecord({ byId: row.author_id, at: recordedAt }, actor, { now, correctionHours }),
    revision: row.revision,
  }
}

export function presentResponse(row: ResponseRow, content: string, reading: Reading): Response {
  return {
    ...summaryOf(row, reading),
    inmateId: row.inmate_id,
    content,
    answers: mutable(answersIn(JSON.parse(row.answers))),
    result: frozenResultSchema.parse(JSON.parse(row.result)),
    supersedes: row.supersedes_id,
    supersededBy: row.superseded_by,
    amendReason: row.amend_reason,
    voidedReason: row.voided_reason,
  }
}

const mutable = (answers: ReturnType<typeof answersIn>) =>
  Object.fromEntries(Object.entries(answers).map(([linkId, values]) => [linkId, [...values]]))
