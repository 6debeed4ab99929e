import { Failure } from '#shared/contract/failure.ts'
import {
  type AssessmentReportRefusal,
  type assessmentReportContract,
  assessmentReportLetter,
} from '#shared/features/assessment-report/assessment-report.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { checkCharacters } from '../../letters/check-characters.ts'
import { characterMissing } from '../../letters/letter-failure.ts'
import { unexplainedOf } from '../assessment-profile/compare-forms.ts'
import { loadAssessment } from '../assessments/assessment-facts.ts'
import { issueLetter, saveLetterDraft } from '../letters/letter-drafts.ts'
import { letterPaperOf } from '../letters/letter-paper.ts'
import { requireCaseRight } from '../service-cases/case-refusal.ts'
import { requireAllowed, requireRevision, writeEvents } from '../service-cases/change-case.ts'
import { letterPaper } from '../service-cases/letter-paper.ts'
import { loadCase } from '../service-cases/load-case.ts'
import { insertPaper, updatePaper } from '../service-cases/service-cases.repository.ts'
import { isFinal, reportContent, reportSigners, standingForms } from './report-content.ts'
import { issuedReport } from './report-letter.ts'
import { reportWordingIn } from './report-wording.ts'

const { requirement: requirementId, template } = assessmentReportLetter

const refuse = (reason: AssessmentReportRefusal, more: Readonly<Record<string, string>> = {}): Failure =>
  new Failure('refused', { reason, ...more })

export const assessmentReportService: ServiceOf<typeof assessmentReportContract> = {
  of: async ({ id }, context) => {
    const { db, now, services } = context
    const assessment = await loadAssessment(context, id)
    const { row, facts } = assessment.loaded
    await context.recordRead('inmate', [row.inmate_id])
    const forms = await standingForms(context, id)
    const found = await issuedReport(db, assessment, forms)
    const date = toCalendarDate(now, facts.settings.zone)
    const { paper, letterheadMode } = await letterPaperOf(db)
    const { assessor, head } = await reportSigners(context, assessment, date)
    return {
      isFinal: isFinal(forms, assessment),
      issued: found && {
        ...{ letterId: found.letter.id, number: found.letter.number },
        issuedAt: instantSchema.parse(found.letter.issued_at),
      },
      isStale: found?.isStale ?? false,
      setting: { paper, letterheadMode, date, classification: reportWordingIn(services).classification },
      signers: [assessor, head].map(({ post, name }) => ({ post, name })),
    }
  },

  /** Everything in it comes from the records, so draft and letter are one step: nobody words a result. */
  issue: async ({ caseId, revision, setting }, context) => {
    const { db, services } = context
    requireCaseRight(context.actor, 'issue:letters')
    const assessment = await loadAssessment(context, caseId)
    const { loaded } = assessment
    await context.recordRead('inmate', [loaded.row.inmate_id])
    requireRevision(loaded, revision)
    if (!isFinal(await standingForms(context, caseId), assessment)) throw refuse('report-not-frozen')
    const open = await unexplainedOf(context, assessment)
    if (open.length > 0) throw refuse('report-differences-unexplained', { items: open.slice(0, 10).join(', ') })
    const written = requireAllowed(context, loaded, { kind: 'advance-paper', requirementId, to: 'produced' })
    const input = await reportContent(context, assessment, setting.date)
    const missing = checkCharacters(input, services.resourcesFolder)[0]
    if (missing) throw characterMissing(missing)
    const { id: letterId } = await saveLetterDraft(context, {
      ...{ id: null, revision: null, template, input, ...setting },
      owner: { type: 'case-paper', id: loaded.row.id, part: requirementId },
      ...{ permission: 'view:assessments', reads: 'assessment' },
      subject: { type: 'inmate', id: loaded.row.inmate_id },
    })
    const paper = letterPaper(context, loaded, { requirementId, letterId, state: 'produced' })
    await insertPaper(db, paper)
    await writeEvents(context, loaded, written, { paperId: paper.id, letterTo: 'produced' })
    const produced = await loadCase(context, loaded.row.service_id, caseId)
    const issued = requireAllowed(context, produced, { kind: 'advance-paper', requirementId, to: 'issued' })
    const { number } = await issueLetter(context, letterId, { template, input })
    await updatePaper(db, paper.id, { state: 'issued' })
    const note = { paperId: paper.id, letterTo: 'issued', letterNumber: number, letterDate: setting.date } as const
    return { letterId, number, ...(await writeEvents(context, produced, issued, note)) }
  },
}
