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

/** Bands and ticks of a frozen result; written by the database itself. */
interface AssessmentFindingsTable {
  form_id: string
  assessment_id: string
  url: string
  frozen_at: string
  /** Not replaced by a later one of the same assessment. */
  is_current: 0 | 1
  /** Id, title, kind, label and severity of each score that has a band. */
  scores: string
  /** By item. */
  ticks: string
}

export interface AssessmentNeedsTables {
  assessment_findings: AssessmentFindingsTable
  programme_needs: ProgrammeNeedsTable
  need_proposals: NeedProposalsTable
  outside_programmes: OutsideProgrammesTable
}
