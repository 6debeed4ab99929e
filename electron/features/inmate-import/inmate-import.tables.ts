import type { Generated } from 'kysely'
import type { DateOrder } from '#shared/features/inmate-import/cell-values.rules.ts'

export interface ImportMappingsTable {
  id: string
  name: string
  /** JSON array of { key, field }. */
  columns: string
  date_order: DateOrder
  state: 'active' | 'removed'
  saved_at: string
  /** Of which kind of list. */
  list: 'people' | 'attendance'
  revision: Generated<number>
}

export interface ImportPlansTable {
  id: string
  file_id: string
  sheet: string | null
  header_row: number
  columns: string
  date_order: DateOrder
  as_of: string
  is_complete: 0 | 1
  blank_rows: number
  /** JSON array of headings. */
  unknown_columns: string
  state: 'checked' | 'started' | 'done' | 'discarded'
  made_by: string
  made_at: string
  finished_at: string | null
  /** When it went into the trash; null also for one that was never kept whole, which is discarded from the start. */
  discarded_at: string | null
  discarded_by: string | null
}

export interface ImportRowsTable {
  plan_id: string
  number: number
  /** As the spreadsheet counts; null for a question about somebody who is not in it. */
  line: number | null
  kind: 'new' | 'changed' | 'unchanged' | 'bad' | 'ask' | 'question'
  state: 'waiting' | 'left-out' | 'applied' | 'failed'
  inmate_id: string | null
  inmate_revision: number | null
  name: string
  /** JSON of importRowContentSchema. */
  content: string
  failure: string | null
}

export interface InmateImportTables {
  import_mappings: ImportMappingsTable
  import_plans: ImportPlansTable
  import_rows: ImportRowsTable
}
