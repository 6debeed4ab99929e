import type { Generated } from 'kysely'

/** Files of instruments as they were when something was asked with them; the hash is of the content. */
export interface InstrumentSnapshotsTable {
  hash: string
  url: string
  version: string
  content: string
}

/** Instruments that the office brought in. */
export interface InstrumentFilesTable {
  id: string
  use: string
  url: string
  version: string
  title: string
  snapshot: string
  effective_from: string
  approved_by: string
  state: 'approved' | 'withdrawn'
  imported_at: string
  imported_by: string
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
  revision: Generated<number>
}

/** Every value that the office ever set; the newest one holds. */
export interface InstrumentParametersTable {
  id: string
  use: string
  url: string
  parameter: string
  /** As the instrument calls it, for the history. */
  title: string
  /** JSON: text or number. */
  value: string
  reason: string
  set_at: string
  set_by: string
}

export interface QuestionnaireResponsesTable {
  id: string
  use: string
  inmate_id: string
  url: string
  version: string
  title: string
  snapshot: string
  encounter_id: string | null
  confidentiality: 'normal' | 'extra'
  state: 'completed' | 'amended' | 'voided'
  cared_at: string
  recorded_at: string
  late_reason: string | null
  author_id: string
  /** JSON: QuestionnaireResponse.item of FHIR R4. */
  answers: string
  /** JSON of frozenResultSchema. */
  result: string
  supersedes_id: string | null
  amend_reason: string | null
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  revision: Generated<number>
}

export interface QuestionnaireTables {
  instrument_snapshots: InstrumentSnapshotsTable
  instrument_files: InstrumentFilesTable
  instrument_parameters: InstrumentParametersTable
  questionnaire_responses: QuestionnaireResponsesTable
}
