import type { Generated } from 'kysely'

/** Somebody handed her shift over. Append-only. */
export interface ShiftHandoversTable {
  id: string
  account_id: string
  /** Since when she had looked at what was open. */
  since: string
  at: string
  /** JSON, `handoverCountsSchema`: how many matters were open, as far as she may know of them. */
  counts: string
}

/** A word for whoever comes next; about a person or about the clinic. */
export interface HandoverNotesTable {
  id: string
  inmate_id: string | null
  text: string
  state: 'open' | 'done'
  written_at: string
  written_by: string
  done_at: string | null
  done_by: string | null
  revision: Generated<number>
}

/** "Sudah dibaca". */
export interface HandoverReadsTable {
  id: string
  note_id: string
  account_id: string
  at: string
}

export interface ShiftHandoverTables {
  shift_handovers: ShiftHandoversTable
  handover_notes: HandoverNotesTable
  handover_reads: HandoverReadsTable
}
