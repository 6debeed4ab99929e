import type { Generated } from 'kysely'

/** A remission that was granted. */
export interface InmateRemissionsTable {
  id: string
  inmate_id: string
  kind: string
  granted_on: string
  months: number
  days: number
  decree: string | null
  state: 'active' | 'voided'
  void_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** The dates of SDP as somebody read them; the newest counts. */
export interface OfficialStageDatesTable {
  id: string
  inmate_id: string
  one_third_on: string | null
  one_half_on: string | null
  two_thirds_on: string | null
  seen_on: string
  state: 'active' | 'replaced'
  recorded_at: string
  recorded_by: string
}

/** What the observation team decided about the stage of a person. */
export interface StageDecisionsTable {
  id: string
  inmate_id: string
  stage: 'early' | 'continued-first' | 'continued-second' | 'final'
  outcome: 'granted' | 'deferred' | 'refused'
  decided_on: string
  session_id: string | null
  basis: string
  reason: string | null
  early_reason: string | null
  state: 'active' | 'voided'
  void_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface CoachingStageTables {
  inmate_remissions: InmateRemissionsTable
  official_stage_dates: OfficialStageDatesTable
  stage_decisions: StageDecisionsTable
}
