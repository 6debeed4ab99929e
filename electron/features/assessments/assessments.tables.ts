import type { Generated } from 'kysely'

/** What an assessment keeps beside its case; the id is that of the case. */
export interface AssessmentsTable {
  id: string
  assessor_id: string
  consent_on: string | null
  consent_note: string | null
  strengths: Generated<string>
  wishes: Generated<string>
  analysis: Generated<string>
  recommendation: Generated<string>
  /** Where the paper copy lies. */
  filed_place: string | null
  next_due_on: string | null
  revision: Generated<number>
}

/** One instrument of an assessment, under the file it was begun with. */
export interface AssessmentFormsTable {
  id: string
  assessment_id: string
  url: string
  version: string
  title: string
  snapshot: string
  state: 'filling' | 'completed' | 'frozen' | 'replaced'
  /** JSON: answers by link id while it is filled in; QuestionnaireResponse.item of FHIR R4 once it is frozen. */
  answers: string
  /** JSON of frozenResultSchema. */
  result: string | null
  supersedes_id: string | null
  begun_at: string
  begun_by: string
  frozen_at: string | null
  frozen_by: string | null
  revision: Generated<number>
}

/** Who was heard, or what was read. */
export interface AssessmentSourcesTable {
  id: string
  assessment_id: string
  kind: 'interview' | 'cross-check' | 'document'
  source: string
  place: string
  held_on: string
  summary: string
  state: 'active' | 'withdrawn'
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** The person said no; what was said stays, also where somebody agreed after all. */
interface AssessmentRefusalsTable {
  id: string
  assessment_id: string
  kind: 'refused' | 'withdrawn'
  held_on: string
  goes_on: 'documents' | 'ended'
  note: string
  witness: string
  overcome_on: string | null
  recorded_at: string
  recorded_by: string
}

/** An answer that was another one when the form was complete. */
export interface AssessmentAnswerChangesTable {
  id: string
  form_id: string
  link_id: string
  before: string
  after: string
  source_id: string | null
  reason: string
  changed_at: string
  changed_by: string
}

/** A band that two people put in place of the one that the sum gives. */
export interface AssessmentOverridesTable {
  id: string
  form_id: string
  score_id: string
  from_band: string
  to_band: string
  reason: string
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn'
  proposed_at: string
  proposed_by: string
  settled_at: string | null
  settled_by: string | null
  settled_reason: string | null
  revision: Generated<number>
}

export interface AssessmentTables {
  assessments: AssessmentsTable
  assessment_forms: AssessmentFormsTable
  assessment_sources: AssessmentSourcesTable
  assessment_refusals: AssessmentRefusalsTable
  assessment_answer_changes: AssessmentAnswerChangesTable
  assessment_overrides: AssessmentOverridesTable
}
