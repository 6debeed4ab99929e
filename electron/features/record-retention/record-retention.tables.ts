/** A mark on a medical record that is to be kept beyond its time. */
export interface RetentionHoldsTable {
  id: string
  inmate_id: string
  reason: string
  held_at: string
  held_by: string
  released_at: string | null
  released_by: string | null
  released_reason: string | null
}

export interface RecordRetentionTables {
  retention_holds: RetentionHoldsTable
}
