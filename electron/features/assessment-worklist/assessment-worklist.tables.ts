import type { Generated } from 'kysely'

/** Somebody given to an assessor; with an assessment, that one was handed to him while it ran. */
export interface AssessmentAssignmentsTable {
  id: string
  inmate_id: string
  assessment_id: string | null
  assessor_id: string
  /** Who had it before. */
  before_id: string | null
  /** The assignment that ended with this one. */
  replaces_id: string | null
  reason: string | null
  /** `begun`: the assessment was opened, and its own assessor counts. */
  state: 'active' | 'replaced' | 'undone' | 'begun' | 'merged'
  assigned_at: string
  assigned_by: string
}

/** New valid information about somebody, which makes an assessment due. */
export interface AssessmentNoticesTable {
  id: string
  inmate_id: string
  told: string
  source: string
  learnt_on: string
  state: 'open' | 'withdrawn' | 'taken'
  end_reason: string | null
  assessment_id: string | null
  reported_at: string
  reported_by: string
  revision: Generated<number>
}

export interface AssessorAbsencesTable {
  id: string
  account_id: string
  from_on: string
  until_on: string
  reason: string
  state: 'active' | 'withdrawn'
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface AssessmentWorklistTables {
  assessment_assignments: AssessmentAssignmentsTable
  assessment_notices: AssessmentNoticesTable
  assessor_absences: AssessorAbsencesTable
}
