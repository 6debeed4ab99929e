import type { Generated } from 'kysely'
import type { LabRequestState } from '#shared/features/lab-requests/lab-request.rules.ts'
import type { Confidentiality } from '#shared/features/medical-records/encounter.ts'

export interface LabRequestsTable {
  id: string
  number: string
  inmate_id: string
  encounter_id: string | null
  confidentiality: Confidentiality
  state: LabRequestState
  priority: 'routine' | 'urgent' | 'stat'
  laboratory: string
  /** JSON array of name and loinc. */
  tests: string
  question: string
  specimen: string | null
  specimen_at: string | null
  specimen_by: string | null
  clinician_name: string
  requested_at: string
  recorded_at: string
  recorded_by: string
  late_reason: string | null
  sent_at: string | null
  sent_by: string | null
  resulted_at: string | null
  resulted_by: string | null
  result_encounter_id: string | null
  read_at: string | null
  read_by: string | null
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  revision: Generated<number>
}

export interface LabRequestTables {
  lab_requests: LabRequestsTable
}
