export interface DraftsTable {
  id: string
  account_id: string
  form: string
  subject: string
  path: string
  sequence: number
  saved_at: string
  content: string
}

export interface DraftTables {
  drafts: DraftsTable
}
