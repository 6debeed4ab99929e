import type { Generated } from 'kysely'
import type { earlierOfficeKinds } from '#shared/features/earlier-assessments/earlier-assessments.contract.ts'

/** What another office found about somebody. */
export interface EarlierAssessmentsTable {
  id: string
  inmate_id: string
  office_kind: (typeof earlierOfficeKinds)[number]
  office: string
  assessed_on: string
  instrument: string
  version: string
  total: number | null
  band: string | null
  /** JSON array of { title, value, band }. */
  scores: string
  note: string
  state: 'active' | 'withdrawn'
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Scans of its paper. */
export interface EarlierAssessmentFilesTable {
  id: string
  earlier_id: string
  file_id: string
  position: number
}

export interface EarlierAssessmentTables {
  earlier_assessments: EarlierAssessmentsTable
  earlier_assessment_files: EarlierAssessmentFilesTable
}
