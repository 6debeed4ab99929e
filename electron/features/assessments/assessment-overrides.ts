import { Failure } from '#shared/contract/failure.ts'
import type { assessmentsContract } from '#shared/features/assessments/assessments.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import { loadAssessment, refuse, requireOpenForm } from './assessment-facts.ts'
import { preliminaryResult } from './assessment-forms.ts'
import { findForm, findOverride, insertOverride, overridesOf, updateOverride } from './assessments.repository.ts'

type Overrides = Pick<ServiceOf<typeof assessmentsContract>, 'proposeOverride' | 'withdrawOverride' | 'settleOverride'>

/** One that nobody settled yet. @throws Failure not-found */
async function requireOverride(context: CommandContext, id: string) {
  const override = await findOverride(context.db, id)
  const form = override && (await findForm(context.db, override.form_id))
  if (!override || !form) throw new Failure('not-found')
  const { loaded } = await loadAssessment(context, form.assessment_id)
  await context.recordRead('inmate', [loaded.row.inmate_id])
  return override
}

/** A band in place of the one that the sum gives: proposed by the assessor, signed by a second person, both with their reason. */
export const assessmentOverrides: Overrides = {
  proposeOverride: async ({ formId, scoreId, toBand, reason }, context) => {
    const { db, now, newId, actor } = context
    const { form } = await requireOpenForm(context, formId)
    if (form.state !== 'completed') throw refuse('forms-incomplete')
    const { instrument } = await snapshotOf(db, form)
    const score = instrument.scores.find((one) => one.id === scoreId)
    const result = (await preliminaryResult(context, form)).scores.find((one) => one.id === scoreId)
    if (!score || !result?.band || !score.band.some(({ label }) => label === toBand)) throw refuse('unknown-band')
    if (result.band.label === toBand) throw refuse('same-band')
    const standing = (await overridesOf(db, formId)).some(
      (one) => one.score_id === scoreId && (one.state === 'proposed' || one.state === 'confirmed'),
    )
    if (standing) throw refuse('override-open')
    const id = newId()
    await insertOverride(db, {
      ...{ id, form_id: formId, score_id: scoreId, from_band: result.band.label, to_band: toBand, reason },
      state: 'proposed',
      proposed_at: now,
      proposed_by: actor.accountId,
    })
    return { id }
  },

  withdrawOverride: async ({ id, revision, reason }, context) => {
    await requireOverride(context, id)
    const settled = { settled_at: context.now, settled_by: context.actor.accountId, settled_reason: reason }
    if (!(await updateOverride(context.db, { id, revision }, { state: 'withdrawn', ...settled })))
      throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  settleOverride: async ({ id, revision, isConfirmed, reason }, context) => {
    const override = await requireOverride(context, id)
    if (override.proposed_by === context.actor.accountId) throw new Failure('second-person-needed')
    if (!isConfirmed && reason === null) throw refuse('change-needs-reason')
    const settled = { settled_at: context.now, settled_by: context.actor.accountId, settled_reason: reason }
    const state = isConfirmed ? 'confirmed' : 'refused'
    if (!(await updateOverride(context.db, { id, revision }, { state, ...settled })))
      throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
