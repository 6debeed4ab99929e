import { z } from 'zod'
import { dueAt, isAbnormal, labRequestMoves, mayMove } from '#shared/features/lab-requests/lab-request.rules.ts'
import {
  type LabRequest,
  type LabRequestSummary,
  labTestSchema,
} from '#shared/features/lab-requests/lab-requests.contract.ts'
import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { withCorrectionHours } from '../medical-records/correction-window.ts'
import { toLabResult } from '../medical-records/present-entries.ts'
import { listLabResults } from '../medical-records/record-entries.repository.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { labTermsOf } from './lab-facts.ts'
import type { LabRequestRow } from './lab-requests.repository.ts'

export const testsOf = ({ tests }: Pick<LabRequestRow, 'tests'>) => z.array(labTestSchema).parse(JSON.parse(tests))

export const dueOf = (row: LabRequestRow, days: number): Instant | null =>
  dueAt(row.state, instantSchema.parse(row.requested_at), days)

export function toLabSummary(row: LabRequestRow, days: number, now: Instant): LabRequestSummary {
  const due = dueOf(row, days)
  return {
    id: row.id,
    number: row.number,
    inmate: { id: row.inmate_id, name: row.inmate_name },
    state: row.state,
    priority: row.priority,
    laboratory: row.laboratory,
    tests: testsOf(row),
    requestedAt: instantSchema.parse(row.requested_at),
    encounterId: row.encounter_id,
    dueAt: due,
    isOverdue: due !== null && due < now,
    revision: row.revision,
  }
}

const stampOf = (at: string | null, name: string | null) =>
  at === null ? null : { at: instantSchema.parse(at), byName: name ?? '' }

/** Called off like an entry of the record: by its writer for a while, later by whoever may correct. */
export const mayVoid = (
  row: LabRequestRow,
  account: Parameters<typeof mayCorrectRecord>[1],
  time: Parameters<typeof mayCorrectRecord>[2],
): boolean => mayCorrectRecord({ byId: row.recorded_by, at: instantSchema.parse(row.recorded_at) }, account, time)

export async function presentLabRequest(context: QueryContext, row: LabRequestRow): Promise<LabRequest> {
  const { db, actor, now } = context
  const { overdueDays } = await labTermsOf(context)
  const looking = await withCorrectionHours(context)
  const answering = (await listLabResults(db, sightOf(actor), row.inmate_id)).filter(
    ({ lab_request_id }) => lab_request_id === row.id,
  )
  const results = answering.map((result) => toLabResult(result, looking))
  const voided = stampOf(row.voided_at, row.voider_name)
  const mayEnter = actor.permissions.has('enter:health')
  return {
    ...toLabSummary(row, overdueDays, now),
    question: row.question,
    specimen: row.specimen,
    specimenAt: row.specimen_at === null ? null : instantSchema.parse(row.specimen_at),
    specimenBy: row.specimen_by,
    clinicianName: row.clinician_name,
    confidentiality: row.confidentiality,
    lateReason: row.late_reason,
    recorded: { at: instantSchema.parse(row.recorded_at), byName: row.recorder_name },
    sent: stampOf(row.sent_at, row.sender_name),
    resulted: stampOf(row.resulted_at, row.resulter_name),
    resultEncounterId: row.result_encounter_id,
    read: stampOf(row.read_at, row.reader_name),
    voided: voided && { ...voided, reason: row.voided_reason ?? '' },
    results,
    isAbnormal: results.some((result) => result.voided === null && isAbnormal(result.interpretation)),
    moves: labRequestMoves.filter(
      (move) => mayEnter && mayMove(row.state, move) && (move !== 'void' || mayVoid(row, actor, looking)),
    ),
  }
}
