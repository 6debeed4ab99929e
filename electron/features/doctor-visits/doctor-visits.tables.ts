import type { Generated } from 'kysely'

/** A day on which a doctor from outside comes. */
export interface DoctorVisitsTable {
  id: string
  visit_on: string
  doctor_name: string
  doctor_licence: string | null
  doctor_institution: string | null
  state: 'open' | 'closed'
  planned_at: string
  planned_by: string
  closed_at: string | null
  closed_by: string | null
  /** Why those who were still waiting were not seen. */
  closed_reason: string | null
  reopened_at: string | null
  reopened_by: string | null
  reopened_reason: string | null
  revision: Generated<number>
}

/** Somebody whom the doctor is to see. */
export interface PresentedPeopleTable {
  id: string
  /** Null: for the next day that is planned. */
  doctor_visit_id: string | null
  inmate_id: string
  /** The visit that the wish came from. */
  encounter_id: string | null
  reason: string
  urgency: 'routine' | 'urgent' | 'stat'
  confidentiality: 'normal' | 'extra'
  /** The entry of an earlier day on which the person was not seen. */
  carried_from_id: string | null
  added_at: string
  added_by: string
  state: 'waiting' | 'presented' | 'not-presented' | 'taken-off'
  settled_at: string | null
  settled_by: string | null
  settled_reason: string | null
  /** The visit at which the doctor saw the person. */
  meeting_id: string | null
  revision: Generated<number>
}

export interface DoctorVisitTables {
  doctor_visits: DoctorVisitsTable
  presented_people: PresentedPeopleTable
}
