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

export interface InstrumentSignaturesTable {
  id: string
  use: string
  file_id: string
  signer: 'own' | 'partner' | 'foreign'
  /** Of an accepted key: as whoever accepted it called its holder. */
  signer_name: string
  fingerprint: string
  /** In minisign's one-line form. */
  public_key: string
  /** The `.minisig` file. */
  signature: string
  kept_at: string
  kept_by: string
}

/** What an office writes into an instrument until somebody else approves it. */
export interface InstrumentDraftsTable {
  id: string
  use: string
  url: string
  version: string
  title: string
  /** Hash of the file that it starts from. */
  base: string
  /** JSON of wordingSchema. */
  wording: string
  /** JSON: accounts of everybody who wrote in it. */
  editors: string
  state: 'open' | 'approved' | 'withdrawn'
  started_at: string
  changed_at: string
  changed_by: string
  approved_at: string | null
  approved_by: string | null
  approver_name: string | null
  approver_post: string | null
  basis_number: string | null
  basis_date: string | null
  file_id: string | null
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
  instrument_signatures: InstrumentSignaturesTable
  instrument_drafts: InstrumentDraftsTable
  instrument_parameters: InstrumentParametersTable
  questionnaire_responses: QuestionnaireResponsesTable
}
