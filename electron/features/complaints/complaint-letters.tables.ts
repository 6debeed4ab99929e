import type { ComplaintLetterKind } from '#shared/features/complaints/complaint-letters.ts'

/** A letter of a complaint; what it says and its number stand in `letters`. */
export interface ComplaintLettersTable {
  id: string
  complaint_id: string
  kind: ComplaintLetterKind
  letter_id: string
}

/** A letter that was given across the counter to whoever had number and PIN. */
export interface ComplaintLetterHandoutsTable {
  id: string
  complaint_letter_id: string
  at: string
  by_account: string
  /** Kept of an open complaint alone: whether it was the reporter or somebody with the paper. */
  receiver: 'reporter' | 'bearer' | null
  /** 1: with it the reporter was answered. */
  is_answer: number
}

/** A scan of a signed letter, or of an answer that came in. */
export interface ComplaintLetterScansTable {
  id: string
  complaint_id: string
  complaint_letter_id: string | null
  title: string
  file_id: string
  /** 1: somebody who reads it learns who complained; then it is the case's own officer's alone. */
  shows_reporter: number
  added_by: string
  added_at: string
  voided_by: string | null
  voided_at: string | null
  void_reason: string | null
}

export interface ComplaintLetterTables {
  complaint_letters: ComplaintLettersTable
  complaint_letter_handouts: ComplaintLetterHandoutsTable
  complaint_letter_scans: ComplaintLetterScansTable
}
