import type { Satisfaction } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'

/** What the house complains of elsewhere; `id` is the case's. */
export interface OutgoingComplaintsTable {
  id: string
  recipient: string
  channel: string
  about: string
  their_number: string | null
  opened_by: string
  opened_at: string
}

/** What the unit thought of an answer; the last one counts. */
export interface OutgoingWeighingsTable {
  id: string
  complaint_id: string
  satisfaction: Satisfaction
  note: string
  weighed_on: string
  weighed_by: string
  weighed_at: string
}

export interface OutgoingComplaintTables {
  outgoing_complaints: OutgoingComplaintsTable
  outgoing_weighings: OutgoingWeighingsTable
}
