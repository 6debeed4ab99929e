import type { Generated } from 'kysely'

/** Whether a programme serves a need. */
interface ProgrammeNeedsTable {
  id: string
  programme_id: string
  need: string
  is_served: 0 | 1
  recorded_at: string
  recorded_by: string
}

/** Why an assessor put somebody on a waiting list; what became of it is told by the place on that list. */
interface NeedProposalsTable {
  id: string
  member_id: string
  form_id: string
  need: string
  note: string | null
  proposed_at: string
  proposed_by: string
}

/** What is done for a klien where the house has no say. */
export interface OutsideProgrammesTable {
  id: string
  inmate_id: string
  form_id: string
  need: string
  name: string
  place: string
  from_on: string
  state: 'active' | 'ended'
  ended_on: string | null
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface AssessmentNeedsTables {
  programme_needs: ProgrammeNeedsTable
  need_proposals: NeedProposalsTable
  outside_programmes: OutsideProgrammesTable
}
