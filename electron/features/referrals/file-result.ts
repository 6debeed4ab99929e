import type { EncounterContent } from '#shared/features/medical-records/encounter.ts'
import { mayMove } from '#shared/features/referrals/referral.rules.ts'
import type { referralsContract } from '#shared/features/referrals/referrals.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { insertRecordFile } from '../medical-records/record-entries.repository.ts'
import { recordEncounter } from '../medical-records/write-encounter.ts'
import { loadForChange, move } from './referral-moves.ts'
import { referralWordingIn } from './referral-wording.ts'
import type { ReferralRow } from './referrals.repository.ts'
import { refuse } from './refuse.ts'

type Handler = ServiceOf<typeof referralsContract>['complete']
type Input = Parameters<Handler>[0]

/** Files the hospital's answer where the record is read: as a finished visit, with its scans. @throws Failure refused */
export const completeReferral: Handler = async ({ id, revision, at, lateReason, result, fileIds }, context) => {
  const loaded = await loadForChange(context, { id, revision })
  const { row } = loaded
  if (!mayMove(row, 'complete')) throw refuse('move-not-possible')
  const opening = { inmateId: row.inmate_id, kind: 'visit', caredAt: at, lateReason, instructedBy: null } as const
  const opened = await recordEncounter(context, opening, contentOf(context, row, result), 'finished')
  if (new Set(fileIds).size < fileIds.length) throw refuse('file-not-usable')
  for (const fileId of fileIds) await keepScan(context, row, opened.id, fileId)
  return move(context, loaded, 'complete', { at, lateReason, details: { encounterId: opened.id } })
}

function contentOf(
  { services }: CommandContext,
  { number, hospital, confidentiality }: ReferralRow,
  { diagnoses, findings, treatment, advice, followUpOn }: Input['result'],
): EncounterContent {
  const words = referralWordingIn(services.resourcesFolder).result
  const plan = [
    treatment === null ? null : fill(words.treatment, { isi: treatment }),
    advice === null ? null : fill(words.advice, { isi: advice }),
  ].filter((text) => text !== null)
  return {
    subjective: null,
    objective: fill(words.heading, { nomor: number, 'rumah-sakit': hospital, isi: findings }),
    assessment: null,
    plan: plan.length === 0 ? null : plan.join('\n'),
    measurements: [],
    diagnoses: diagnoses.map(({ code, display }, index) => ({
      code,
      display,
      rank: index === 0 ? ('primary' as const) : ('secondary' as const),
    })),
    procedures: [],
    followUp: followUpOn === null ? null : { on: followUpOn, note: fill(words.followUp, { nomor: number }) },
    confidentiality,
  }
}

/** Ties an own upload that belongs to nothing yet to the record. @throws Failure refused (file-not-usable) */
async function keepScan(context: CommandContext, row: ReferralRow, encounterId: string, fileId: string): Promise<void> {
  const { db, now, actor, newId, services } = context
  const file = await findFile(db, fileId)
  if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('file-not-usable')
  const permission = row.confidentiality === 'extra' ? 'view:confidential-health' : 'view:health'
  await attachFile(db, fileId, { permission, reads: 'health', subjectType: 'inmate', subjectId: row.inmate_id })
  await insertRecordFile(db, {
    id: newId(),
    inmate_id: row.inmate_id,
    encounter_id: encounterId,
    recorded_at: now,
    recorded_by: actor.accountId,
    title: fill(referralWordingIn(services.resourcesFolder).result.scan, { nomor: row.number }),
    file_id: fileId,
    confidentiality: row.confidentiality,
    state: 'active',
    voided_at: null,
    voided_by: null,
    voided_reason: null,
  })
}
