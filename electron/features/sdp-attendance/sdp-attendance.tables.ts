import type { Generated } from 'kysely'
import type { DateOrder } from '#shared/features/inmate-import/cell-values.rules.ts'

/** One list of attendance that SDP saved. `columns` is JSON of `{ key, field }`. */
export interface SdpImportsTable {
  id: string
  file_id: string
  sheet: string | null
  header_row: number
  columns: string
  date_order: DateOrder
  lines: number
  state: 'checked' | 'done' | 'undone'
  undo_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface SdpAttendanceTables {
  sdp_imports: SdpImportsTable
}
