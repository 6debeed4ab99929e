import type { Handover } from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import type { Reader } from '../../database/reader.ts'
import { standingForms } from '../assessment-report/report-content.ts'
import { type IssuedReport, issuedReport } from '../assessment-report/report-letter.ts'
import type { LoadedAssessment } from '../assessments/assessment-facts.ts'
import { refuse } from './handover-letter.ts'

interface Asking {
  readonly db: Reader
}

const found = async ({ db }: Asking, assessment: LoadedAssessment) =>
  issuedReport(db, assessment, await standingForms({ db }, assessment.own.id))

/** Whether the report that a person reads was issued here, and tells the results as they are now. */
export async function reportStanding(asking: Asking, assessment: LoadedAssessment): Promise<Handover['report']> {
  const report = await found(asking, assessment)
  return report === null ? 'missing' : report.isStale ? 'stale' : 'issued'
}

/** The report that goes along. @throws Failure refused */
export async function requireReport(asking: Asking, assessment: LoadedAssessment): Promise<IssuedReport> {
  const report = await found(asking, assessment)
  if (report === null) throw refuse('handover-report-missing')
  if (report.isStale) throw refuse('handover-report-stale')
  return report
}
