/** Somebody asks to show an identity to somebody, and a second person decides; names no reporter. */
export interface IdentityOpeningsTable {
  id: string
  complaint_id: string
  asked_by: string
  asked_at: string
  /** As in `resources/reference-data/identity-openings.json`. */
  cause: string
  reason: string
  shown_to: string
  state: 'asked' | 'granted' | 'refused' | 'withdrawn'
  decided_by: string | null
  decided_at: string | null
  decide_reason: string | null
  open_until: string | null
}

/** The identity, sealed to the key slot of who asked; deleted when its time is over. */
export interface OpenedIdentitiesTable {
  opening_id: string
  account_id: string
  slot_id: string
  sealed: string
  open_until: string
}

export interface IdentityOpeningTables {
  identity_openings: IdentityOpeningsTable
  opened_identities: OpenedIdentitiesTable
}
