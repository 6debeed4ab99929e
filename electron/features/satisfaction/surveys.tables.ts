import type { Generated } from 'kysely'

/** Own services, and usual ones that the unit renamed or does not survey. */
export interface SurveyServicesTable {
  id: string
  name: string
  origin: 'standard' | 'usual' | 'own'
  is_surveyed: 0 | 1
  created_at: string
  created_by: string
  revision: Generated<number>
}

/** Each time that a computer was handed to the public. */
export interface SurveyKiosksTable {
  id: string
  service_id: string
  service_name: string
  opened_at: string
  opened_by: string
  left_at: string | null
}

type Mark = 1 | 2 | 3 | 4 | null

/** One answered form; about nobody. */
export interface SurveyFormsTable {
  id: string
  /** Of paper only, to be written on the sheet. */
  number: string | null
  service_id: string
  service_name: string
  /** The questionnaire as it was then. */
  snapshot: string
  channel: 'kiosk' | 'paper'
  kiosk_id: string | null
  answered_on: string
  recorded_at: string
  /** Who typed the paper, or opened the kiosk. */
  recorded_by: string
  u1: Mark
  u2: Mark
  u3: Mark
  u4: Mark
  u5: Mark
  u6: Mark
  u7: Mark
  u8: Mark
  u9: Mark
  age_group: string | null
  sex: string | null
  education: string | null
  occupation: string | null
  remark: string | null
  state: 'valid' | 'voided'
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  revision: Generated<number>
}

/** A question of the unit's own. */
export interface SurveyQuestionsTable {
  id: string
  kind: 'scale' | 'text'
  text: string
  label_1: string | null
  label_2: string | null
  label_3: string | null
  label_4: string | null
  is_asked: 0 | 1
  created_at: string
  created_by: string
  revision: Generated<number>
}

/** What one form says to it. */
export interface SurveyOwnAnswersTable {
  id: string
  form_id: string
  question_id: string
  mark: Mark
  said: string | null
}

export interface SurveyTables {
  survey_questions: SurveyQuestionsTable
  survey_own_answers: SurveyOwnAnswersTable
  survey_services: SurveyServicesTable
  survey_kiosks: SurveyKiosksTable
  survey_forms: SurveyFormsTable
}
