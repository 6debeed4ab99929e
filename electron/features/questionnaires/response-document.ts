import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { healthQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { toQuestionnaireResponse } from '#shared/features/questionnaires/questionnaire-response.ts'
import { frozenResultSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { scopeOf } from './questionnaire-handlers.ts'
import { findResponse, type ResponseRow } from './questionnaires.repository.ts'

const procedure = 'questionnaires.get'

/** `GET /files/questionnaire-responses/<id>`: one response as a FHIR R4 QuestionnaireResponse, for other programs. */
export const responseDocument: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, healthQuestionnaires.view, procedure)
  if (!z.uuid().safeParse(id).success) throw new Failure('not-found')
  const { database } = services.installation.open
  const row = await findResponse(database.reader, scopeOf(healthQuestionnaires, reader), id)
  if (!row) throw new Failure('not-found')
  const reads = new ReadRecorder({ actor: reader, procedure, now: services.clock.now(), reads: 'health' })
  await reads.record('inmate', [row.inmate_id])
  await reads.note(database.noteReads)
  const body = new TextEncoder().encode(`${JSON.stringify(fhirOf(row), null, 2)}\n`)
  return { body, mediaType: 'application/fhir+json', fileName: `skrining-${row.cared_at.slice(0, 10)}.json` }
}

const statuses = { completed: 'completed', amended: 'amended', voided: 'entered-in-error' } as const

/** A corrected answer is `amended`; the entry that it replaced was an error and says so. */
function fhirOf(row: ResponseRow) {
  const isCorrection = row.supersedes_id !== null && row.state === 'completed'
  const status = row.state === 'amended' ? 'entered-in-error' : isCorrection ? 'amended' : statuses[row.state]
  return toQuestionnaireResponse(row, JSON.parse(row.answers), {
    id: row.id,
    status,
    inmateId: row.inmate_id,
    encounterId: row.encounter_id,
    authorId: row.author_id,
    authorName: row.author_name,
    caredAt: row.cared_at,
    recordedAt: row.recorded_at,
    scores: frozenResultSchema.parse(JSON.parse(row.result)).scores,
  })
}
