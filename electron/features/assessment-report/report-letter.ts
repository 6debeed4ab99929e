import { assessmentReportLetter } from '#shared/features/assessment-report/assessment-report.contract.ts'
import { assessmentSteps } from '#shared/features/assessments/assessments.rules.ts'
import { paperCounts } from '#shared/features/service-cases/case-papers.rules.ts'
import { workingRun } from '#shared/features/service-cases/case-phase.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { LoadedAssessment } from '../assessments/assessment-facts.ts'
import type { FormRow } from '../assessments/assessments.repository.ts'
import { findLetter } from '../letters/letters.repository.ts'
import { paperFact } from '../service-cases/load-case.ts'
import type { PaperRow } from '../service-cases/service-cases.repository.ts'

const { requirement: reportPaper } = assessmentReportLetter

/** Whether what a report tells came out as it is now only after it was issued: by the order of the history, which no clock disturbs. */
function isToldAfter({ loaded: { events } }: LoadedAssessment, forms: readonly FormRow[], paperId: string): boolean {
  const tells: readonly (string | null)[] = [assessmentSteps.analyse, assessmentSteps.recommend]
  const issued = events.findLastIndex((event) => event.paper_id === paperId && event.letter_to === 'issued')
  return (
    forms.some(({ frozen_at }) => frozen_at === null) ||
    events.slice(issued + 1).some(({ step }) => tells.includes(step))
  )
}

/** The report that was issued last and not struck out, and whether the results came out as they are now only after it. */
export async function issuedReport(db: Reader, assessment: LoadedAssessment, forms: readonly FormRow[]) {
  const paper = assessment.loaded.papers.findLast(
    ({ requirement_id, letter_id, voided_at }) =>
      requirement_id === reportPaper && letter_id !== null && voided_at === null,
  )
  const letter = paper?.letter_id ? await findLetter(db, paper.letter_id) : undefined
  if (!paper || letter?.state !== 'issued') return null
  return {
    ...{ letter, paperId: paper.id, issuedAt: letter.issued_at ?? '' },
    isStale: isToldAfter(assessment, forms, paper.id),
  }
}

interface SignedReports {
  /** Those that may be handed over: of the results as they are now. */
  readonly present: readonly PaperRow[]
  /** There are signed ones, but each of results that were taken up again since. */
  readonly areOutdated: boolean
}

/** Signed reports of an assessment. Of one made elsewhere only the scan is known: it has to come after the sending back. */
export function signedReports(assessment: LoadedAssessment, forms: readonly FormRow[]): SignedReports {
  const { facts, papers, events } = assessment.loaded
  const requirement = facts.standard.requirements.find(({ id }) => id === reportPaper)
  const signed = requirement ? papers.filter((row) => paperCounts(requirement, paperFact(row))) : []
  const before = events.slice(0, events.length - workingRun(facts).length)
  const isOldScan = (paperId: string) =>
    before.some(({ kind, paper_id }) => kind === 'paper-attached' && paper_id === paperId)
  const present = signed.filter(({ id, letter_id }) =>
    letter_id === null ? !isOldScan(id) : !isToldAfter(assessment, forms, id),
  )
  return { present, areOutdated: signed.length > 0 && present.length === 0 }
}

export type IssuedReport = NonNullable<Awaited<ReturnType<typeof issuedReport>>>
