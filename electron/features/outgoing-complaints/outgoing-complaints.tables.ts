import type { Satisfaction } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import type { ProposalState } from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'

/** What the house complains of elsewhere; `id` is the case's. */
export interface OutgoingComplaintsTable {
  id: string
  recipient: string
  channel: string
  about: string
  their_number: string | null
  opened_by: string
  opened_at: string
}

/** What the unit thought of an answer; the last one counts. */
export interface OutgoingWeighingsTable {
  id: string
  complaint_id: string
  satisfaction: Satisfaction
  note: string
  weighed_on: string
  weighed_by: string
  weighed_at: string
}

/** What the keeper of a case would complain of; the desk decides. */
export interface OutgoingProposalsTable {
  id: string
  case_id: string
  service: string
  recipient: string
  about: string
  state: ProposalState
  complaint_id: string | null
  /** Why it was dismissed or withdrawn. */
  reason: string | null
  proposed_by: string
  proposed_at: string
  closed_by: string | null
  closed_at: string | null
}

export interface OutgoingComplaintTables {
  outgoing_proposals: OutgoingProposalsTable
  outgoing_complaints: OutgoingComplaintsTable
  outgoing_weighings: OutgoingWeighingsTable
}
