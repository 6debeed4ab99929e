import type { Generated } from 'kysely'

/** What was written stays as it was: triggers refuse any change but striking it out. */
export interface ClinicalSummariesTable {
  id: string
  inmate_id: string
  purpose: string
  recipient: string
  confidentiality: 'normal' | 'extra'
  extra_reason: string | null
  /** JSON, `summaryContentSchema`. */
  content: string
  /** SHA-256 of `content`, hexadecimal. */
  content_hash: string
  made_at: string
  made_by: string
  state: 'made' | 'voided'
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  revision: Generated<number>
}

export interface ClinicalSummaryTables {
  clinical_summaries: ClinicalSummariesTable
}
