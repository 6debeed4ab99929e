import { Failure } from '#shared/contract/failure.ts'
import { cannotBeAssessed } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type { assessmentsContract } from '#shared/features/assessments/assessments.contract.ts'
import { assessmentService } from '#shared/features/assessments/assessments.rules.ts'
import { openItems } from '#shared/features/questionnaires/open-values.rules.ts'
import { casePhase, isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listActiveClientsOf } from '../assessment-clients/assessment-clients.repository.ts'
import { beginDuty } from '../assessment-worklist/assign.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { keepSnapshot } from '../questionnaires/instruments.repository.ts'
import { caseCommands } from '../service-cases/case-commands.ts'
import { openCase } from '../service-cases/open-case.ts'
import { standardOn } from '../service-cases/service-standards.ts'
import { assessmentConsent } from './assessment-consent.ts'
import { assessmentCourse, assessmentSources } from './assessment-course.ts'
import { assessmentBinding, instrumentsToday, loadAssessment, loadAssessmentCases, refuse } from './assessment-facts.ts'
import { assessmentForms } from './assessment-forms.ts'
import { assessmentOverrides } from './assessment-overrides.ts'
import { insertAssessment, insertForm, listAssessments, searchAssessments } from './assessments.repository.ts'
import { presentAssessment, presentRow } from './present-assessment.ts'

/** Prefix of the number: Asesmen. */
const series = 'AS'

const { attachScan, voidPaper, cancel, reopen, pauseClock, resumeClock, extendClock, withdrawExtension } =
  caseCommands(assessmentBinding)

/** The one that goes on for this person; one at a time is enough. */
async function runningOf(context: QueryContext | CommandContext, inmateId: string) {
  const cases = await loadAssessmentCases(context, { includeEnded: false, inmateId })
  return cases.find(({ facts }) => !isEnded(casePhase(facts.events)))?.row ?? null
}

export const assessmentsService: ServiceOf<typeof assessmentsContract> = {
  list: async (filter, context) => {
    const own = new Map((await listAssessments(context.db)).map((row) => [row.id, row]))
    const rows = (await loadAssessmentCases(context, filter)).flatMap((loaded) => {
      const found = own.get(loaded.row.id)
      return found ? [presentRow(loaded, found, context)] : []
    })
    await context.recordRead(
      'inmate',
      rows.map(({ inmateId }) => inmateId),
    )
    return rows
  },

  search: async (wanted, context) => {
    const rows = await searchAssessments(context.db, wanted)
    await context.recordRead(
      'inmate',
      rows.map(({ inmate_id }) => inmate_id),
    )
    return rows.map(({ id, number, name }) => ({ id, number, name }))
  },

  find: async ({ id }, context) => {
    const assessment = await loadAssessment(context, id)
    await context.recordRead('inmate', [assessment.loaded.row.inmate_id])
    return presentAssessment(assessment, context)
  },

  choices: async ({ inmateId }, context) => {
    const { db, services } = context
    if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
    await context.recordRead('inmate', [inmateId])
    const { today } = await unitDay(context)
    const { triggers } = standardOn(services.resourcesFolder, assessmentService, today)
    const running = await runningOf(context, inmateId)
    return {
      triggers: triggers.map(({ id, title }) => ({ id, title })),
      instruments: (await instrumentsToday(context)).map(({ instrument }) => ({
        ...{ url: instrument.url, version: instrument.version, title: instrument.title },
        isScorable: openItems(instrument).length === 0,
      })),
      running: running && { id: running.id, number: running.number },
    }
  },

  open: async ({ inmateId, trigger, reason, urls }, context) => {
    const { db, now, newId, actor } = context
    const inmate = await findInmate(db, inmateId)
    if (!inmate) throw new Failure('not-found')
    await context.recordRead('inmate', [inmateId])
    if (await findMergeOf(db, inmateId)) throw refuse('person-merged')
    const activeClients = await listActiveClientsOf(db, inmateId)
    const obstacle = cannotBeAssessed(inmate.state, activeClients.length > 0)
    if (obstacle) throw refuse(obstacle)
    if (await runningOf(context, inmateId)) throw refuse('assessment-running')
    const instruments = (await instrumentsToday(context)).filter(({ instrument }) => urls.includes(instrument.url))
    if (instruments.length !== new Set(urls).size) throw refuse('no-instrument')
    if (instruments.some(({ instrument }) => openItems(instrument).length > 0))
      throw refuse('instrument-without-values')
    const { id, number } = await openCase(context, {
      ...{
        serviceId: assessmentService,
        numbering: { series },
        subject: { kind: 'inmate', inmateId },
        trigger,
        applicant: null,
      },
      ...{ facts: {}, reason, emergency: null, receivedAt: null, renews: null },
    })
    await insertAssessment(db, { id, assessor_id: actor.accountId })
    for (const { instrument, content, hash } of instruments) {
      const { url, version, title } = instrument
      await keepSnapshot(db, { hash, url, version, content })
      await insertForm(db, {
        ...{ id: newId(), assessment_id: id, url, version, title, snapshot: hash, state: 'filling', answers: '{}' },
        ...{ begun_at: now, begun_by: actor.accountId },
      })
    }
    await beginDuty(context, inmateId, id)
    return { id, number }
  },

  ...{ attachScan, voidPaper, cancel, reopen },
  ...{ pauseClock, resumeClock, extendClock, withdrawExtension },
  ...assessmentConsent,
  ...assessmentSources,
  ...assessmentForms,
  ...assessmentOverrides,
  ...assessmentCourse,
}
