import type { PrintFailure, PrintJobState } from '#shared/features/letters/print-jobs.rules.ts'

export interface PrintJobsTable {
  id: string
  kind: 'letter' | 'blank-form'
  letter_id: string | null
  /** Name of the blank form. */
  form: string | null
  /** Whose identity stands on the blank form. */
  inmate_id: string | null
  case_id: string | null
  paper: 'A4' | 'F4' | null
  /** The right that opening the paper takes. */
  permission: string
  state: PrintJobState
  reason: PrintFailure | null
  printer: string | null
  copy_number: number | null
  added_by: string
  added_at: string
  changed_by: string
  changed_at: string
}

export interface PrintQueueTables {
  print_jobs: PrintJobsTable
}
