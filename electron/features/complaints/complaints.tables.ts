import type { Generated } from 'kysely'
import type { ComplaintClass, ComplaintMode, ReporterKind } from '#shared/features/complaints/complaint.ts'

/** What somebody complains of. Who it was lies in the vault; steps and clock belong to the case. */
export interface ComplaintsTable {
  id: string
  case_id: string
  /** As in `resources/reference-data/complaints.json`, like `service` and the units of the accused. */
  channel: string
  class: ComplaintClass
  service: string
  reporter_kind: ReporterKind
  mode: ComplaintMode
  what: string
  where_at: string | null
  when_at: string | null
  who: string | null
  how: string | null
  wish: string | null
  /** 1: in the reporter's words; 0: as the officer understood it. */
  own_words: number
  /** The case's own officer: the one who answers the reporter. */
  officer_id: string
  received_at: string
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** A unit or a person that the complaint is about; while it stands, the case does not exist for them. */
export interface ComplaintAccusedTable {
  id: string
  complaint_id: string
  unit: string | null
  account_id: string | null
  named_by: string
  named_at: string
  cleared_by: string | null
  cleared_at: string | null
  clear_reason: string | null
}

export interface ComplaintFilesTable {
  id: string
  complaint_id: string
  file_id: string
  position: number
}

export interface ComplaintReceiptsTable {
  id: string
  complaint_id: string
  /** Keyed; the PIN itself is written nowhere. */
  pin_hash: string
  state: 'pending' | 'printed' | 'declined' | 'replaced'
  made_by: string
  made_at: string
  why: 'received' | 'never-printed' | 'lost'
  settled_by: string | null
  settled_at: string | null
}

/** Wrong PINs in a row, by the number that was typed, whether it exists or not. */
export interface ComplaintPinAttemptsTable {
  number: string
  failures: number
  last_at: string
}

/** What an official is asked to do, in the officer's words: no reporter, no story. */
export interface ComplaintTasksTable {
  id: string
  complaint_id: string
  kind: 'danger' | 'clarify'
  text: string
  made_by: string
  made_at: string
  report: string | null
  reported_by: string | null
  reported_at: string | null
}

export interface ComplaintTaskRecipientsTable {
  id: string
  task_id: string
  account_id: string
  read_at: string | null
}

/** That the standard answer about somebody's health was given; never what the record says. */
export interface ComplaintHealthRepliesTable {
  id: string
  complaint_id: string
  given_by: string
  given_at: string
  form_given: 0 | 1
}

/** What the reporter said when asked, or that nobody could be asked; of one taking of the step. */
export interface ComplaintSatisfactionsTable {
  id: string
  complaint_id: string
  event_id: string
  /** Of `resources/reference-data/complaints.json`. */
  result: string
  /** How often the reporter was tried, where that led to nothing. */
  attempts: number | null
  recorded_by: string
  recorded_at: string
}

export interface ComplaintTables {
  complaint_satisfactions: ComplaintSatisfactionsTable
  complaint_health_replies: ComplaintHealthRepliesTable
  complaints: ComplaintsTable
  complaint_accused: ComplaintAccusedTable
  complaint_files: ComplaintFilesTable
  complaint_receipts: ComplaintReceiptsTable
  complaint_pin_attempts: ComplaintPinAttemptsTable
  complaint_tasks: ComplaintTasksTable
  complaint_task_recipients: ComplaintTaskRecipientsTable
}
