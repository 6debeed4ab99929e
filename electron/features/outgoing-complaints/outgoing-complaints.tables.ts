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

export interface OutgoingComplaintTables {
  outgoing_complaints: OutgoingComplaintsTable
}
