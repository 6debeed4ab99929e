import type { Generated } from 'kysely'

export interface InmateFilesTable {
  id: string
  inmate_id: string
  file_id: string
  title: string
  added_at: string
  added_by: string
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  revision: Generated<number>
}

export interface InmateFileTables {
  inmate_files: InmateFilesTable
}
