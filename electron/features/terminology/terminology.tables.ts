import type { Generated } from 'kysely'

/** A list of an office as it was brought in: the whole ICD-10, with its source and date. */
export interface DiagnosisImportsTable {
  id: string
  file_id: string
  sheet: string | null
  header_row: number
  /** JSON: field -> key of the column. */
  columns: string
  source: string
  version: string
  /** CalendarDate. */
  published_on: string
  row_count: number
  /** `begun` while its lines are being kept: such a list is never offered. */
  state: 'begun' | 'checked' | 'applied' | 'undone' | 'discarded'
  /** 1 when its words stand instead of earlier ones; null until it is taken in. */
  replaces: number | null
  made_at: string
  made_by: string
  applied_at: string | null
  applied_by: string | null
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
}

export interface DiagnosisImportRowsTable {
  import_id: string
  number: number
  line: number
  kind: 'new' | 'differs' | 'same' | 'bad'
  /** As it stands in the list where it is no code. */
  code: string
  term: string
  english: string
  /** JSON array of strings. */
  synonyms: string
  /** The term that was in force when the list was looked at; empty for a new code. */
  present: string
  problem: string | null
}

/** What the office itself wrote for a code; the newest words of it. */
export interface DiagnosisTermsTable {
  code: string
  term: string
  english: string
  synonyms: string
  is_confidential: number
  is_notifiable: number
  state: 'in-force' | 'withdrawn'
  changed_at: string
  changed_by: string
  revision: Generated<number>
}

/** The words in force, reckoned from everything above and the shipped list. */
export interface DiagnosisCodesTable {
  search_row: number
  code: string
  /** Without the point: "A150". */
  code_key: string
  term: string
  english: string
  synonyms: string
  is_confidential: number
  is_notifiable: number
  origin: 'shipped' | 'import' | 'office'
  /** Every name of it as the index holds them: read in order to sort without the index's own pages. */
  plain: string
}

interface DiagnosisSearchTable {
  rowid: number
  plain: string
  sound: string
}

interface DiagnosisIndexTable {
  id: number
  /** Fingerprint of the shipped list. */
  shipped: string
}

interface DiagnosisUsesTable {
  code: string
  used: number
  last_used_at: string
}

/** A version that the office wrote of a template for a complaint. */
export interface ComplaintTemplatesTable {
  id: string
  template_id: string
  version: number
  content: string
  is_offered: number
  state: 'in-force' | 'replaced'
  saved_at: string
  saved_by: string
}

export interface TerminologyTables {
  diagnosis_imports: DiagnosisImportsTable
  diagnosis_import_rows: DiagnosisImportRowsTable
  diagnosis_terms: DiagnosisTermsTable
  diagnosis_codes: DiagnosisCodesTable
  diagnosis_search: DiagnosisSearchTable
  diagnosis_index: DiagnosisIndexTable
  diagnosis_uses: DiagnosisUsesTable
  complaint_templates: ComplaintTemplatesTable
}
