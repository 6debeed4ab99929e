/** A doctor stands for one version of a protocol, word for word. */
export interface ProtocolApprovalsTable {
  id: string
  protocol_id: string
  version: number
  /** SHA-256 of what was approved: another text under the same number is not approved. */
  fingerprint: string
  doctor_name: string
  licence_number: string | null
  /** CalendarDate of the signature. */
  approved_on: string
  state: 'in-force' | 'withdrawn'
  recorded_at: string
  recorded_by: string
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

export interface ClinicProtocolTables {
  protocol_approvals: ProtocolApprovalsTable
}
