import { Failure } from '#shared/contract/failure.ts'
import type { labRequestsContract } from '#shared/features/lab-requests/lab-requests.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { recordEntriesService } from '../medical-records/record-entries.service.ts'
import { requireCaredFor } from '../medical-records/record-person.ts'
import { recordEncounter } from '../medical-records/write-encounter.ts'
import { labWordingIn } from './lab-facts.ts'
import { type LabRequestRow, tieLabResult } from './lab-requests.repository.ts'

export type ResultInput = Parameters<ServiceOf<typeof labRequestsContract>['addResult']>[0]

interface Time {
  readonly at: Instant
  readonly lateReason: string | null
}

/**
 * Files an answer where the record is read: a finished visit with the results and the scans. Whoever has left meanwhile gets no visit,
 * but the results all the same. Gives the visit, or null.
 * @throws Failure refused (see `medicalRecordRefusals`)
 */
export async function fileLabResult(context: CommandContext, row: LabRequestRow, input: ResultInput, time: Time) {
  const encounterId = (await isHere(context, row, time.at)) ? await visitFor(context, row, input, time) : null
  const target = { inmateId: row.inmate_id, encounterId }
  const { confidentiality, laboratory } = row
  for (const result of input.results) {
    const { id } = await recordEntriesService.addLabResult(
      {
        ...target,
        ...result,
        ...{ confidentiality, laboratory, takenOn: input.takenOn, note: input.note, fileId: null, furtherSheets: null },
      },
      context,
    )
    await tieLabResult(context.db, id, row.id)
  }
  if (input.fileIds.length > 0) {
    const title = fill(labWordingIn(context.services.resourcesFolder).result.scan, { nomor: row.number })
    await recordEntriesService.addFiles({ ...target, title, fileIds: input.fileIds, confidentiality }, context)
  }
  return encounterId
}

async function isHere(context: CommandContext, row: LabRequestRow, at: Instant): Promise<boolean> {
  try {
    await requireCaredFor(context, row.inmate_id, at)
    return true
  } catch (error) {
    if (error instanceof Failure && error.code === 'refused') return false
    throw error
  }
}

async function visitFor(context: CommandContext, row: LabRequestRow, { results }: ResultInput, time: Time) {
  const words = labWordingIn(context.services.resourcesFolder).result
  const lines = results.map(({ test, value, unit }) =>
    fill(words.line, { pemeriksaan: test, hasil: [value, unit].filter(Boolean).join(' ') }),
  )
  const opened = await recordEncounter(
    context,
    { inmateId: row.inmate_id, kind: 'visit', caredAt: time.at, lateReason: time.lateReason, instructedBy: null },
    {
      subjective: null,
      objective: fill(words.heading, { nomor: row.number, laboratorium: row.laboratory, isi: lines.join('\n') }),
      assessment: null,
      plan: null,
      measurements: [],
      diagnoses: [],
      procedures: [],
      followUp: null,
      confidentiality: row.confidentiality,
    },
    'finished',
  )
  return opened.id
}
