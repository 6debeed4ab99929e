import { Failure } from '#shared/contract/failure.ts'
import type {
  assessmentProfileContract,
  comparisonRefusals,
  ProfileForm,
} from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import { profileScores, tickLines } from '#shared/features/assessment-profile/profile.rules.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { refusalOf } from '../assessments/assessment-consent.ts'
import { loadAssessment } from '../assessments/assessment-facts.ts'
import { type FormRow, findForm, formsOf, overridesOf } from '../assessments/assessments.repository.ts'
import { presentOverride } from '../assessments/present-assessment.ts'
import { comparisonsOf, frozenFormOf } from './compare-forms.ts'
import { insertReason } from './difference-reasons.repository.ts'

const refuse = (reason: (typeof comparisonRefusals)[number]): Failure => new Failure('refused', { reason })

/** The stored result of a frozen form beside the limits of its own file. */
async function profileOf(db: Reader, row: FormRow): Promise<ProfileForm> {
  const frozen = await frozenFormOf(db, row)
  const overrides = (await overridesOf(db, row.id)).filter(({ state }) => state === 'confirmed').map(presentOverride)
  return {
    ...{ id: row.id, url: row.url, version: row.version, title: row.title },
    frozenAt: instantSchema.parse(row.frozen_at),
    frozenByName: row.frozen_by_name ?? '',
    scores: profileScores(frozen.instrument, frozen.answers, frozen).map((score) => ({
      ...score,
      override: overrides.find(({ scoreId }) => scoreId === score.id) ?? null,
    })),
    ticks: tickLines(frozen.instrument, frozen.answers),
  }
}

/** Frozen results of an assessment, in the order of its forms. */
export async function profilesOf(db: Reader, assessmentId: string): Promise<ProfileForm[]> {
  const frozen = (await formsOf(db, assessmentId)).filter(({ state }) => state === 'frozen')
  return Promise.all(frozen.map((row) => profileOf(db, row)))
}

export const assessmentProfileService: ServiceOf<typeof assessmentProfileContract> = {
  of: async ({ id }, context) => {
    const { loaded, own } = await loadAssessment(context, id)
    const { number, inmate_id: inmateId } = loaded.row
    await context.recordRead('inmate', [inmateId])
    const { strengths, wishes } = own
    return {
      ...{ number, inmateId, strengths, wishes },
      ...{ forms: await profilesOf(context.db, id), refusal: await refusalOf(context, id) },
    }
  },

  comparison: async ({ id }, context) => {
    const assessment = await loadAssessment(context, id)
    await context.recordRead('inmate', [assessment.loaded.row.inmate_id])
    return [...(await comparisonsOf(context, assessment))]
  },

  explain: async ({ formId, kind, key, reason }, context) => {
    const { db, now, newId, actor } = context
    const form = await findForm(db, formId)
    if (!form) throw new Failure('not-found')
    const assessment = await loadAssessment(context, form.assessment_id)
    await context.recordRead('inmate', [assessment.loaded.row.inmate_id])
    if (casePhase(assessment.loaded.facts.events) !== 'preparing') throw refuse('already-handed-over')
    const comparison = (await comparisonsOf(context, assessment)).find((one) => one.formId === formId)
    const found = comparison?.differences.find((one) => one.kind === kind && one.key === key)
    if (!comparison || !found) throw refuse('no-such-difference')
    await insertReason(db, {
      ...{ id: newId(), form_id: formId, against_form_id: comparison.against.formId, kind, key },
      ...{ before: found.before, after: found.after, reason, recorded_at: now, recorded_by: actor.accountId },
    })
    return {}
  },
}
