import type { Generated } from 'kysely'

type Confidentiality = 'normal' | 'extra'

interface Voiding {
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
}

/** One meeting of a person with the clinic (FHIR Encounter). */
export interface EncountersTable extends Voiding {
  id: string
  number: string
  /** Row of the full-text index. */
  search_row: number
  inmate_id: string
  kind: 'visit' | 'admission' | 'monthly' | 'emergency' | 'pre-release' | 'visiting-doctor'
  state: 'open' | 'finished' | 'voided'
  confidentiality: Confidentiality
  /** When the person was cared for; `recorded_at` is when it was typed. */
  cared_at: string
  recorded_at: string
  late_reason: string | null
  carer_id: string
  recorded_by: string
  /** Of the text as it stands now. */
  changed_at: string
  changed_by: string
  /** The doctor on whose instruction it was done, where she has no account. */
  instructed_by: string | null
  subjective: string | null
  objective: string | null
  assessment: string | null
  plan: string | null
  revision: Generated<number>
}

/** A visit as it stood before a correction. */
export interface EncounterVersionsTable {
  id: string
  encounter_id: string
  revision: number
  /** JSON, `encounterContentSchema`. */
  content: string
  written_at: string
  written_by: string
  replaced_at: string
  replaced_by: string
  /** Null: nothing was corrected, a colleague went on writing an open visit. */
  reason: string | null
}

export interface EncounterAddendaTable {
  id: string
  encounter_id: string
  text: string
  added_at: string
  added_by: string
}

/** A visit that was written for the wrong person. */
export interface EncounterMovesTable {
  id: string
  encounter_id: string
  from_inmate_id: string
  to_inmate_id: string
  reason: string
  moved_at: string
  moved_by: string
  /** JSON array of `{table, id}`: what went along. */
  entries: string
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
}

/** Vital signs (FHIR Observation). */
export interface ObservationsTable {
  id: string
  encounter_id: string
  /** As in `resources/reference-data/vital-signs.json`. */
  sign: string
  kind: string | null
  loinc: string
  value: number
  unit: string
  interpretation: 'low' | 'normal' | 'high' | null
  is_derived: number
  state: 'final' | 'replaced'
  recorded_at: string
}

export interface DiagnosesTable {
  id: string
  encounter_id: string
  /** ICD-10. */
  code: string | null
  display: string
  rank: 'primary' | 'secondary'
  state: 'active' | 'replaced'
  recorded_at: string
}

export interface ProceduresTable {
  id: string
  encounter_id: string
  code: string | null
  display: string
  note: string | null
  state: 'active' | 'replaced'
  recorded_at: string
}

export interface FollowUpsTable {
  id: string
  encounter_id: string
  due_on: string
  note: string | null
  state: 'open' | 'done' | 'cancelled' | 'replaced'
  done_encounter_id: string | null
  closed_at: string | null
  closed_by: string | null
  closed_reason: string | null
}

/** What every entry of the record beside the visits has. */
export interface EntryColumns extends Voiding {
  id: string
  inmate_id: string
  encounter_id: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Problem list (FHIR Condition). */
export interface ProblemsTable extends EntryColumns {
  code: string | null
  display: string
  onset_on: string | null
  note: string | null
  confidentiality: Confidentiality
  state: 'open' | 'resolved' | 'voided'
  resolved_on: string | null
}

/** FHIR AllergyIntolerance; "none known" is a statement of its own. */
export interface AllergiesTable extends EntryColumns {
  statement: 'allergy' | 'none-known'
  category: 'medication' | 'food' | 'environment' | 'other' | null
  substance: string | null
  reaction: string | null
  severity: 'mild' | 'moderate' | 'severe' | 'unknown' | null
  verification: 'told' | 'confirmed'
  verified_at: string | null
  verified_by: string | null
  state: 'active' | 'replaced' | 'voided'
}

export interface ImmunisationsTable extends EntryColumns {
  vaccine: string
  given_on: string
  dose: number | null
  batch: string | null
  place: string | null
  note: string | null
  state: 'active' | 'voided'
}

export interface LabResultsTable extends EntryColumns {
  test: string
  loinc: string | null
  value: string
  unit: string | null
  reference: string | null
  interpretation: 'low' | 'normal' | 'high' | 'abnormal' | null
  taken_on: string
  laboratory: string | null
  file_id: string | null
  note: string | null
  confidentiality: Confidentiality
  state: 'active' | 'voided'
  /** The request that it answers. */
  lab_request_id: string | null
}

export interface RecordFilesTable extends EntryColumns {
  title: string
  file_id: string
  confidentiality: Confidentiality
  state: 'active' | 'voided'
}

/** Parts of a record given out by hand. Append-only: triggers refuse every change. */
export interface RecordDisclosuresTable {
  id: string
  inmate_id: string
  at: string
  given_on: string
  account_id: string
  asked_by: string
  recipient: string
  basis_id: string
  basis: string
  /** Number and date of the letter that asked. */
  request: string | null
  /** JSON array of strings. */
  papers: string
}

/** Full-text index over the texts of visits, one row per visit; kept in step by the commands that write them. */
export interface RecordSearchTable {
  rowid: number
  text: string
}

export interface MedicalRecordTables {
  encounters: EncountersTable
  encounter_versions: EncounterVersionsTable
  encounter_addenda: EncounterAddendaTable
  encounter_moves: EncounterMovesTable
  observations: ObservationsTable
  diagnoses: DiagnosesTable
  procedures: ProceduresTable
  follow_ups: FollowUpsTable
  problems: ProblemsTable
  allergies: AllergiesTable
  immunisations: ImmunisationsTable
  lab_results: LabResultsTable
  record_files: RecordFilesTable
  record_disclosures: RecordDisclosuresTable
  record_search: RecordSearchTable
}
