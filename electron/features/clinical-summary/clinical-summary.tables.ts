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
  /** JSON, a FHIR R4 document of `content`, as it was written that day; null only where it was made before such was kept. */
  document: string | null
  /** The paper of a request that it is, if it is one. */
  paper_id: string | null
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
