/** Why an item or a band differs from the assessment before; the newest row of a difference holds. */
interface AssessmentDifferenceReasonsTable {
  id: string
  form_id: string
  against_form_id: string
  kind: 'score' | 'item'
  key: string
  /** In words, as it was shown when the reason was given. */
  before: string
  after: string
  reason: string
  recorded_at: string
  recorded_by: string
}

export interface AssessmentProfileTables {
  assessment_difference_reasons: AssessmentDifferenceReasonsTable
}
