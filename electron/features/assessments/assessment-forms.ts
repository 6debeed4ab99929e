import { Failure } from '#shared/contract/failure.ts'
import { inputRefusals } from '#shared/features/assessment-instruments/assessment-input.rules.ts'
import type { assessmentsContract } from '#shared/features/assessments/assessments.contract.ts'
import { isConsentTrue } from '#shared/features/assessments/consent-answer.rules.ts'
import { answerProblems } from '#shared/features/questionnaires/answer-problems.rules.ts'
import { keptAnswers, withContext } from '#shared/features/questionnaires/enabled-items.rules.ts'
import type { Answers, Instrument } from '#shared/features/questionnaires/instrument.ts'
import { assessmentQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { answersIn } from '#shared/features/questionnaires/questionnaire-response.ts'
import { answersSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { scoresOf } from '#shared/features/questionnaires/scores.rules.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { contextOf, freeze, refuseAnswers, snapshotOf } from '../questionnaires/answering.ts'
import { parametersInForce } from '../questionnaires/office-parameters.ts'
import { requireMayFill } from './assessment-consent.ts'
import { type LoadedAssessment, loadAssessment, refuse, requireOpenForm, requireStillHere } from './assessment-facts.ts'
import {
  type FormRow,
  findForm,
  findSource,
  formsOf,
  insertChanges,
  insertForm,
  overridesOf,
  updateForm,
} from './assessments.repository.ts'

type Forms = Pick<ServiceOf<typeof assessmentsContract>, 'saveForm' | 'redoForm'>

/** Answers as they are kept while the form is open. */
export const openAnswers = (form: Pick<FormRow, 'answers'>): Answers => answersSchema.parse(JSON.parse(form.answers))

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? []) === JSON.stringify(other ?? [])

/** What was answered before and is answered otherwise now, or not any more. */
function changedAnswers(before: Answers, after: Answers): readonly string[] {
  return Object.keys(before).filter(
    (linkId) => (before[linkId] ?? []).length > 0 && !isSame(before[linkId], after[linkId]),
  )
}

/** @throws Failure refused */
async function requireSource(context: CommandContext, assessmentId: string, id: string): Promise<void> {
  const source = await findSource(context.db, id)
  if (!source || source.assessment_id !== assessmentId || source.state !== 'active') throw refuse('unknown-source')
}

interface Given {
  readonly instrument: Instrument
  readonly answers: Answers
  readonly inmateId: string
}

/** Dates and parts of the form that cannot be true of this person are told, not left out in silence. @throws Failure refused */
async function requirePossible(context: CommandContext, { instrument, answers, inmateId }: Given): Promise<void> {
  const inmate = await findInmate(context.db, inmateId)
  const { today } = await unitDay(context)
  const person = {
    ...{ sex: inmate?.sex ?? null, birthDate: calendarDateSchema.nullable().parse(inmate?.birth_date ?? null) },
    // The record of a person has no day of the verdict.
    ...{ convictedOn: null, assessedOn: today },
  }
  for (const { refusal, linkId } of inputRefusals(instrument, answers, person))
    if (refusal !== 'value-not-allowed') throw refuse(refusal, linkId === null ? {} : { linkId })
}

export const assessmentForms: Forms = {
  saveForm: async ({ id, revision, answers, isComplete, change }, context) => {
    const { db, now, newId, actor } = context
    const { form, own, loaded } = await requireOpenForm(context, id)
    requireStillHere(own)
    const { hasAgreed } = await requireMayFill(context, own)
    const { instrument } = await snapshotOf(db, form)
    if (!isConsentTrue(instrument, answers, hasAgreed)) throw refuse('consent-differs')
    const known = await contextOf(context, loaded.row.inmate_id, now)
    await requirePossible(context, { instrument, answers, inmateId: loaded.row.inmate_id })
    const given = keptAnswers(instrument, withContext(instrument, answers, known))
    const problems = answerProblems(instrument, given).filter(({ problem }) => isComplete || problem !== 'missing')
    if (problems[0]) throw refuseAnswers('answers-incomplete', problems[0].linkId)
    const before = openAnswers(form)
    const different = form.state === 'completed' ? changedAnswers(before, given) : []
    if (different.length > 0 && change === null) throw refuse('change-needs-reason', { items: different.join(',') })
    if (change?.sourceId) await requireSource(context, own.id, change.sourceId)
    const state = isComplete || form.state === 'completed' ? 'completed' : 'filling'
    if (form.state === 'completed' && !isComplete) throw refuse('forms-incomplete')
    if (!(await updateForm(db, { id, revision }, { answers: JSON.stringify(given), state })))
      throw new Failure('changed-meanwhile')
    await insertChanges(
      db,
      different.map((linkId) => ({
        ...{
          id: newId(),
          form_id: id,
          link_id: linkId,
          source_id: change?.sourceId ?? null,
          reason: change?.reason ?? '',
        },
        before: JSON.stringify(before[linkId] ?? []),
        after: JSON.stringify(given[linkId] ?? []),
        changed_at: now,
        changed_by: actor.accountId,
      })),
    )
    return { revision: revision + 1 }
  },

  redoForm: async ({ id, revision, reason }, context) => {
    const { db, now, newId, actor } = context
    const form = await findForm(db, id)
    if (!form) throw new Failure('not-found')
    const { loaded, own } = await loadAssessment(context, form.assessment_id)
    requireStillHere(own)
    await context.recordRead('inmate', [loaded.row.inmate_id])
    if (form.state !== 'frozen' || casePhase(loaded.facts.events) !== 'preparing') throw refuse('not-the-step')
    if (!(await updateForm(db, { id, revision }, { state: 'replaced' }))) throw new Failure('changed-meanwhile')
    const copy = newId()
    const { assessment_id, url, version, title, snapshot } = form
    await insertForm(db, {
      ...{ id: copy, assessment_id, url, version, title, snapshot, state: 'completed', supersedes_id: id },
      ...{ answers: JSON.stringify(answersIn(JSON.parse(form.answers))), begun_at: now, begun_by: actor.accountId },
    })
    // A change of no answer: why the form was taken up again stands first in its story.
    await insertChanges(db, [
      {
        ...{ id: newId(), form_id: copy, link_id: '', before: '[]', after: '[]', source_id: null, reason },
        ...{ changed_at: now, changed_by: actor.accountId },
      },
    ])
    return { id: copy }
  },
}

/** What comes out so far, under the cut-offs of today. */
export async function preliminaryResult({ db }: { readonly db: Reader }, form: Pick<FormRow, 'snapshot' | 'answers'>) {
  const { instrument } = await snapshotOf(db, form)
  const parameters = await parametersInForce(db, assessmentQuestionnaires.use, instrument)
  return { scores: scoresOf(instrument, openAnswers(form), parameters), parameters }
}

/** Nothing later changes what comes out: neither another version nor another cut-off. @throws Failure refused, changed-meanwhile */
export async function freezeForms(context: CommandContext, { own }: LoadedAssessment): Promise<void> {
  const { db, now, actor } = context
  const open = (await formsOf(db, own.id)).filter(({ state }) => state === 'filling' || state === 'completed')
  for (const form of open) {
    if (form.state === 'filling') throw refuse('forms-incomplete')
    if ((await overridesOf(db, form.id)).some(({ state }) => state === 'proposed')) throw refuse('override-pending')
    const { instrument } = await snapshotOf(db, form)
    const parameters = await parametersInForce(db, assessmentQuestionnaires.use, instrument)
    const frozen = freeze(instrument, openAnswers(form), parameters)
    const by = { state: 'frozen', frozen_at: now, frozen_by: actor.accountId } as const
    if (!(await updateForm(db, form, { ...frozen, ...by }))) throw new Failure('changed-meanwhile')
  }
}
