import { Failure } from '#shared/contract/failure.ts'
import { cannotBeAssessed } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type { AssessmentRefusalCode } from '#shared/features/assessments/assessment-refusals.ts'
import { assessmentService } from '#shared/features/assessments/assessments.rules.ts'
import { assessmentQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { workingRun } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { inForceOn, knownInstruments } from '../questionnaires/known-instruments.ts'
import type { CaseBinding } from '../service-cases/case-binding.ts'
import { type InmateCase, inmateCaseOf, type LoadContext, loadCase, loadCases } from '../service-cases/load-case.ts'
import { type AssessmentRecord, type FormRow, findAssessment, findForm } from './assessments.repository.ts'

export const refuse = (reason: AssessmentRefusalCode, more: Readonly<Record<string, string>> = {}): Failure =>
  new Failure('refused', { reason, ...more })

/** Scans name the person; that the paper is an assessment tells its own name in the log of readings. */
const scans = { permission: 'view:assessments', reads: 'identity' } as const

export const assessmentBinding: CaseBinding = {
  serviceId: assessmentService,
  rightOfPaper: () => scans,
  rightOfMinutes: scans,
  subjectOf: (loaded) => ({ type: 'inmate', id: inmateCaseOf(loaded).row.inmate_id }),
  consentPapers: ['consent'],
}

export interface LoadedAssessment {
  readonly loaded: InmateCase
  readonly own: AssessmentRecord
}

/** @throws Failure not-found */
export async function loadAssessment(context: LoadContext, id: string): Promise<LoadedAssessment> {
  const own = await findAssessment(context.db, id)
  if (!own) throw new Failure('not-found')
  return { own, loaded: inmateCaseOf(await loadCase(context, assessmentService, id)) }
}

export async function loadAssessmentCases(
  context: LoadContext,
  filter: { readonly includeEnded: boolean; readonly inmateId: string | null },
): Promise<readonly InmateCase[]> {
  return (await loadCases(context, { serviceId: assessmentService, ...filter })).map(inmateCaseOf)
}

/** When the head's sending back was taken up, so that papers of before are of other results; null in the first round. */
export function roundBegunAt({ loaded: { facts, events } }: LoadedAssessment): string | null {
  return events[events.length - workingRun(facts).length - 1]?.recorded_at ?? null
}

/** Of somebody who died, moved or left there is nothing new to ask: what is there may be finished, or the whole cancelled. */
export function requireStillHere({ presence, active_clients }: AssessmentRecord): void {
  if (cannotBeAssessed(presence, (active_clients ?? 0) > 0)) throw refuse('person-gone')
}

/** A form that may still be written in: before the analysis. @throws Failure not-found, refused */
export async function requireOpenForm(
  context: CommandContext,
  id: string,
): Promise<LoadedAssessment & { form: FormRow }> {
  const form = await findForm(context.db, id)
  if (!form) throw new Failure('not-found')
  const assessment = await loadAssessment(context, form.assessment_id)
  await context.recordRead('inmate', [assessment.loaded.row.inmate_id])
  if (form.state !== 'filling' && form.state !== 'completed') throw refuse('form-frozen')
  return { ...assessment, form }
}

/** Instruments that an assessment begun today is made with. */
export async function instrumentsToday(context: LoadContext) {
  const { today } = await unitDay(context)
  return inForceOn(await knownInstruments(context.db, context.services, assessmentQuestionnaires.use), today)
}
