/** Append-only: triggers refuse every change. */
export interface DisclosuresTable {
  id: string
  at: string
  account_id: string
  inmate_id: string
  bundle_id: string
  /** JSON array of strings. */
  recipients: string
  basis_id: string
  /** As it was told to whoever sealed. */
  basis: string
  /** JSON array of strings. */
  papers: string
  is_encrypted: number
}

export interface DisclosureTables {
  disclosures: DisclosuresTable
}
