/** Under which number LAPOR! knows a complaint, and what it said of it last. */
export interface LaporReportsTable {
  id: string
  tracking_id: string
  complaint_id: string
  status: string | null
  status_at: string
  taken_by: string
  taken_at: string
}

/** What a word of a list means in this house; `meaning` null: nothing that is taken in. */
export interface LaporWordsTable {
  id: string
  kind: 'column' | 'category' | 'institution'
  word: string
  meaning: string | null
  learnt_by: string
  learnt_at: string
}

export interface LaporImportTables {
  lapor_reports: LaporReportsTable
  lapor_words: LaporWordsTable
}
