/** A visit that a doctor is to sign below. */
export interface CountersignsTable {
  id: string
  encounter_id: string
  state: 'waiting' | 'signed'
  asked_at: string
  asked_by: string
  signed_at: string | null
  signed_by: string | null
  addendum_id: string | null
}

export interface CountersignTables {
  countersigns: CountersignsTable
}
