import type { Generated } from 'kysely'

/** What is offered, to whom and by whom. `stages` is the JSON of the stages that may take part. */
export interface CoachingProgrammesTable {
  id: string
  name: string
  kind: string
  objective: string
  stages: string
  admits_detainees: 0 | 1
  capacity: number | null
  instructor: string
  place: string
  materials: string | null
  budget_rupiah: number | null
  competence: string | null
  begins_on: string
  ends_on: string | null
  state: 'active' | 'ended' | 'voided'
  ended_on: string | null
  end_reason: string | null
  voided_at: string | null
  voided_by: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Somebody who asked for a programme, and what became of it. */
export interface CoachingMembersTable {
  id: string
  programme_id: string
  inmate_id: string
  state: 'waiting' | 'accepted' | 'refused' | 'withdrawn' | 'ended'
  asked_on: string
  asked_by: 'self' | 'guardian-officer' | 'coach' | 'observation-team' | 'family' | 'assessor'
  asker: string | null
  wish: string | null
  decided_on: string | null
  decided_by: string | null
  decision_reason: string | null
  entry_stage: string | null
  joined_on: string | null
  left_on: string | null
  left_reason: string | null
  /** What took the person out without a decision of its own. */
  gone_with: 'transfer-out' | 'release' | 'death' | 'programme-end' | null
  gone_event_id: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Days on which a member does not take part. */
export interface CoachingSuspensionsTable {
  id: string
  member_id: string
  from_on: string
  until_on: string
  reason: string
  state: 'active' | 'lifted'
  lift_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Two people who must not meet. */
export interface KeptApartTable {
  id: string
  one_inmate_id: string
  other_inmate_id: string
  reason: string
  from_on: string
  state: 'active' | 'ended'
  ended_on: string | null
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface CoachingProgrammeTables {
  coaching_programmes: CoachingProgrammesTable
  coaching_members: CoachingMembersTable
  coaching_suspensions: CoachingSuspensionsTable
  kept_apart: KeptApartTable
}
