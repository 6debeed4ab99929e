import type { handoverWays } from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import type { OutgoingBundlesTable, OutgoingCopiesTable } from '../exchange/exchange.tables.ts'

type Sealed = Pick<
  OutgoingBundlesTable,
  | 'id'
  | 'edition'
  | 'name'
  | 'parts'
  | 'size'
  | 'sha256'
  | 'signature'
  | 'key_id'
  | 'public_key'
  | 'made_by'
  | 'made_at'
> &
  Pick<OutgoingBundlesTable, 'log_head_number' | 'log_head_hash' | 'superseded_by'>

/** The sealed annex of one assessment. */
export interface AssessmentHandoversTable extends Sealed {
  assessment_id: string
  letter_id: string
  /** Of what it says and for whom, without the moment: the same is not sealed twice. */
  content_sha256: string
  /** JSON array of sealRecipientSchema. */
  key_recipients: string
  age_size: number
  age_sha256: string
  age_signature: string
  age_head: Uint8Array
  age_file_key: Uint8Array
}

export interface AssessmentHandoverCopiesTable extends Omit<OutgoingCopiesTable, 'bundle_id'> {
  handover_id: string
}

/** Who received the results; the step is taken with it. */
export interface AssessmentReceiptsTable {
  id: string
  assessment_id: string
  handover_id: string | null
  letter_id: string
  way: (typeof handoverWays)[number]
  received_on: string
  received_by: string
  received_post: string
  receipt_file_id: string | null
  recorded_at: string
  recorded_by: string
}

export interface AssessmentHandoverTables {
  assessment_handovers: AssessmentHandoversTable
  assessment_handover_copies: AssessmentHandoverCopiesTable
  assessment_receipts: AssessmentReceiptsTable
}
