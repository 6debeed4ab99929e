export interface InmateMergesTable {
  id: string
  kept_id: string
  absorbed_id: string
  reason: string
  merged_at: string
  merged_by: string
  /** JSON array of what every touched row was before and after, so that the merge can be taken back. */
  moved: string
  state: 'merged' | 'undone'
  undone_reason: string | null
  undone_at: string | null
  undone_by: string | null
}

/** Two people who look like one and are not. */
export interface InmateDistinctionsTable {
  id: string
  first_id: string
  second_id: string
  reason: string
  told_at: string
  told_by: string
}

export interface InmateMergeTables {
  inmate_merges: InmateMergesTable
  inmate_distinctions: InmateDistinctionsTable
}
