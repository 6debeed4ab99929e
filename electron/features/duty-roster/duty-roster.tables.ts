import type { Generated } from 'kysely'
import type { absenceKinds } from '#shared/features/duty-roster/duty-roster.rules.ts'

/** Somebody is on duty in one shift of one day. */
export interface DutyPlacesTable {
  id: string
  day: string
  /** As in the setting of shifts; the hours of the day it was written for are beside it. */
  shift: string
  starts_at: string
  ends_at: string
  worker_id: string
  /** The place of somebody absent that is filled by this one. */
  replaces_id: string | null
  state: 'planned' | 'withdrawn'
  withdrawn_at: string | null
  withdrawn_by: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** Days on which somebody of the register does not work. */
export interface WorkerAbsencesTable {
  id: string
  worker_id: string
  from_day: string
  until_day: string
  kind: (typeof absenceKinds)[number]
  note: string | null
  state: 'active' | 'voided'
  void_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface DutyRosterTables {
  duty_places: DutyPlacesTable
  worker_absences: WorkerAbsencesTable
}
