export interface DraftsTable {
  id: string
  account_id: string
  form: string
  subject: string
  path: string
  sequence: number
  saved_at: string
  content: string
  /** When it was given up; null while it is a draft. */
  discarded_at: string | null
}

export interface DraftTables {
  drafts: DraftsTable
}
