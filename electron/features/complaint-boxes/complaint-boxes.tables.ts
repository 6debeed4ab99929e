import type { Generated } from 'kysely'

export interface ComplaintBoxesTable {
  id: string
  name: string
  place: string
  state: 'active' | 'withdrawn'
  withdraw_reason: string | null
  created_by: string
  created_at: string
  revision: Generated<number>
}

/** One opening of a box: two people, and how many sheets they found. */
export interface BoxOpeningsTable {
  id: string
  box_id: string
  opened_at: string
  officer_id: string
  /** The other one: an account, or a name with its post. */
  second_account_id: string | null
  second_name: string | null
  second_post: string | null
  papers: number
  /** Sheets that are no complaint. */
  set_aside: Generated<number>
  set_aside_note: string | null
  note: string | null
  recorded_at: string
  voided_by: string | null
  voided_at: string | null
  void_reason: string | null
  revision: Generated<number>
}

export interface BoxOpeningComplaintsTable {
  id: string
  opening_id: string
  complaint_id: string
  tied_by: string
  tied_at: string
  untied_by: string | null
  untied_at: string | null
  untie_reason: string | null
}

export interface ComplaintBoxTables {
  complaint_boxes: ComplaintBoxesTable
  box_openings: BoxOpeningsTable
  box_opening_complaints: BoxOpeningComplaintsTable
}
