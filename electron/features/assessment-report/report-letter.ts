import { assessmentReportLetter } from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Reader } from '../../database/reader.ts'
import type { LoadedAssessment } from '../assessments/assessment-facts.ts'
import type { FormRow } from '../assessments/assessments.repository.ts'
import { findLetter } from '../letters/letters.repository.ts'

/** The report that was issued last and not struck out, and whether the results came out as they are now only after it. */
export async function issuedReport(db: Reader, { loaded }: LoadedAssessment, forms: readonly FormRow[]) {
  const paper = loaded.papers.findLast(
    ({ requirement_id, letter_id, voided_at }) =>
      requirement_id === assessmentReportLetter.requirement && letter_id !== null && voided_at === null,
  )
  const letter = paper?.letter_id ? await findLetter(db, paper.letter_id) : undefined
  if (!paper || letter?.state !== 'issued') return null
  const issuedAt = letter.issued_at ?? ''
  return {
    letter,
    issuedAt,
    paperId: paper.id,
    isStale: forms.some(({ frozen_at }) => frozen_at === null || frozen_at > issuedAt),
  }
}

export type IssuedReport = NonNullable<Awaited<ReturnType<typeof issuedReport>>>
