import type { Generated } from 'kysely'

/** One request to be seen at the clinic. Each stamp: when it happened, when and by whom it was written down, and why so late. */
export interface SickCallsTable {
  id: string
  inmate_id: string
  /** As in `resources/reference-data/sick-calls.json`. */
  channel: string
  complaint: string
  confidentiality: 'normal' | 'extra'
  received_at: string
  received_recorded_at: string
  received_by: string
  received_late_reason: string | null
  triage_level: string | null
  triage_note: string | null
  planned_on: string | null
  triaged_at: string | null
  triage_recorded_at: string | null
  triaged_by: string | null
  triage_late_reason: string | null
  outcome: 'seen' | 'refused' | 'withdrawn' | 'duplicate' | null
  outcome_reason: string | null
  encounter_id: string | null
  /** The request that stays. */
  duplicate_of: string | null
  ended_at: string | null
  end_recorded_at: string | null
  ended_by: string | null
  end_late_reason: string | null
  /** Why an ending was taken back, the last time. */
  reopen_reason: string | null
  state: 'waiting' | 'ended' | 'voided'
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  revision: Generated<number>
}

export interface SickCallTables {
  sick_calls: SickCallsTable
}
