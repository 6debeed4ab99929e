import { Failure } from '#shared/contract/failure.ts'
import type { assessmentsContract } from '#shared/features/assessments/assessments.contract.ts'
import { assessmentSteps, nextDueOn } from '#shared/features/assessments/assessments.rules.ts'
import type { CaseProcedures } from '#shared/features/service-cases/case-procedures.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext, TaskContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unexplainedOf } from '../assessment-profile/compare-forms.ts'
import { signedReports } from '../assessment-report/report-letter.ts'
import { worklistSettingsOf } from '../assessment-worklist/worklist-settings.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { caseCommands } from '../service-cases/case-commands.ts'
import { handlingCommands } from '../service-cases/case-handling.ts'
import { throwRefusal } from '../service-cases/change-case.ts'
import { refusalOf, requireMayAsk, requireMayFill } from './assessment-consent.ts'
import {
  assessmentBinding,
  type LoadedAssessment,
  loadAssessment,
  refuse,
  requireStillHere,
} from './assessment-facts.ts'
import { freezeForms } from './assessment-forms.ts'
import {
  findSource,
  formsOf,
  insertSource,
  isSourceUsed,
  sourcesOf,
  updateAssessment,
  withdrawSourceRow,
} from './assessments.repository.ts'

type Service = ServiceOf<typeof assessmentsContract>
type Asking = QueryContext | CommandContext | TaskContext

const handling = handlingCommands(assessmentBinding)
const ofEveryCase = caseCommands(assessmentBinding)

/** Steps that a note alone takes; the others have a command of their own. */
const notedSteps: readonly string[] = [assessmentSteps.study, assessmentSteps.interview]

async function read(context: CommandContext, id: string) {
  const assessment = await loadAssessment(context, id)
  await context.recordRead('inmate', [assessment.loaded.row.inmate_id])
  return assessment
}

export const assessmentSources: Pick<Service, 'recordSource' | 'withdrawSource'> = {
  recordSource: async ({ assessmentId, kind, source, place, heldOn, summary }, context) => {
    const { db, now, newId, actor } = context
    const { own } = await read(context, assessmentId)
    if (kind === 'interview') requireStillHere(own)
    if (kind === 'interview') await requireMayAsk(context, own, heldOn)
    const { today } = await unitDay(context)
    if (heldOn > today) throw refuse('source-in-future')
    const id = newId()
    await insertSource(db, {
      ...{ id, assessment_id: assessmentId, kind, source, place, summary, state: 'active' as const, end_reason: null },
      ...{ held_on: heldOn, recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  withdrawSource: async ({ id, revision, reason }, context) => {
    const source = await findSource(context.db, id)
    if (!source) throw new Failure('not-found')
    await read(context, source.assessment_id)
    // An answer that was changed because of it would stand there without its reason.
    if (await isSourceUsed(context.db, id)) throw refuse('source-used')
    if (!(await withdrawSourceRow(context.db, { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}

/** An interview at least; where the person says no, whatever else tells of him. */
async function requireHeard(context: CommandContext, id: string): Promise<void> {
  const heard = (await sourcesOf(context.db, id)).filter(({ state }) => state === 'active')
  if (await refusalOf(context, id)) {
    if (heard.length === 0) throw refuse('source-missing')
  } else if (!heard.some(({ kind }) => kind === 'interview')) throw refuse('interview-missing')
}

type Course = Pick<Service, 'takeStep' | 'skipStep' | 'analyse' | 'recommend' | 'decide' | 'file' | 'finish'>

/** Whether the results may be handed over now. @throws Failure refused */
export async function requireHandover(context: Asking, assessment: LoadedAssessment): Promise<void> {
  const forms = await formsOf(context.db, assessment.own.id)
  if (forms.some(({ state }) => state === 'filling' || state === 'completed')) throw refuse('forms-incomplete')
  const open = await unexplainedOf(context, assessment)
  if (open.length > 0) throw refuse('differences-unexplained', { items: open.slice(0, 10).join(', ') })
  const { actor, now } = context
  const asking = { accountId: actor.accountId, roles: actor.roles, now }
  const decision = decide(assessment.loaded.facts, { kind: 'hand-over', at: now }, asking)
  if (!decision.ok) throwRefusal(decision)
  const standing = forms.filter(({ state }) => state !== 'replaced')
  if (signedReports(assessment, standing).areOutdated) throw refuse('report-outdated')
}

/** Takes the step at which the results reach the PK. */
export const recordHandedOver: ServiceOf<CaseProcedures>['recordHandedOver'] = async (input, context) => {
  await requireHandover(context, await read(context, input.caseId))
  return ofEveryCase.recordHandedOver(input, context)
}

export const assessmentCourse: Course = {
  takeStep: async (input, context) => {
    const { own } = await read(context, input.caseId)
    if (!notedSteps.includes(input.step)) throw refuse('not-the-step')
    if (input.step === assessmentSteps.interview) {
      await requireMayFill(context, own)
      await requireHeard(context, own.id)
    }
    return handling.takeStep(input, context)
  },
  skipStep: async (input, context) => {
    await read(context, input.caseId)
    return handling.skipStep(input, context)
  },

  analyse: async ({ analysis, strengths, wishes, ...input }, context) => {
    const assessment = await read(context, input.caseId)
    await freezeForms(context, assessment)
    await updateAssessment(context.db, assessment.own, { analysis, strengths, wishes })
    return handling.takeStep({ ...input, step: assessmentSteps.analyse, note: analysis.slice(0, 4000) }, context)
  },

  recommend: async ({ recommendation, ...input }, context) => {
    const { own } = await read(context, input.caseId)
    await updateAssessment(context.db, own, { recommendation })
    return handling.takeStep(
      { ...input, step: assessmentSteps.recommend, note: recommendation.slice(0, 4000) },
      context,
    )
  },

  decide: async (input, context) => {
    await read(context, input.caseId)
    return ofEveryCase.recordAnswer({ ...input, letterNumber: null, letterDate: null, fileIds: [] }, context)
  },

  file: async ({ place, ...input }, context) => {
    const { own } = await read(context, input.caseId)
    await updateAssessment(context.db, own, { filed_place: place })
    return handling.takeStep({ ...input, step: assessmentSteps.file, note: place }, context)
  },

  /** The next one is due so long after this one was frozen as the office's rule of today says; what is found out meanwhile makes one due at once. */
  finish: async (input, context) => {
    const { own } = await read(context, input.caseId)
    const frozen = (await formsOf(context.db, own.id)).flatMap(({ frozen_at }) => frozen_at ?? []).toSorted()
    const last = frozen.at(-1)
    const { zone } = await unitDay(context)
    const { repeatMonths } = await worklistSettingsOf(context)
    const due = last === undefined ? null : nextDueOn(toCalendarDate(instantSchema.parse(last), zone), repeatMonths)
    await updateAssessment(context.db, own, { next_due_on: due })
    return ofEveryCase.finish(input, context)
  },
}
