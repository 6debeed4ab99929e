import type { Generated } from 'kysely'

/** A work plan: when the programme meets between two days. `slots` is JSON of `WeekSlot`. */
export interface CoachingPlansTable {
  id: string
  programme_id: string
  title: string
  from_on: string
  until_on: string
  slots: string
  skips_holidays: 0 | 1
  calendar_version: string
  state: 'active' | 'withdrawn'
  withdraw_reason: string | null
  place: string | null
  instructor: string | null
  /** The times in words, for the history; plans made before it was kept have none. */
  meets: string | null
  change_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** One meeting or performance, of a plan or by itself. `held_on` and `starts_at` are the wall clock of the unit. */
export interface CoachingSessionsTable {
  id: string
  programme_id: string
  plan_id: string | null
  kind: 'session' | 'event'
  title: string | null
  held_on: string
  starts_at: string
  minutes: number
  place: string
  instructor: string
  state: 'planned' | 'cancelled'
  cancel_reason: string | null
  /** A change of its plan took it away. */
  cancelled_by_plan: Generated<0 | 1>
  moved_from: string | null
  move_reason: string | null
  counted_out: number | null
  counted_out_at: string | null
  counted_out_by: string | null
  counted_back: number | null
  counted_back_at: string | null
  counted_back_by: string | null
  count_note: string | null
  note: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** What one origin says of one person in one session. A mark is never changed: another replaces it. */
export interface AttendanceMarksTable {
  id: string
  session_id: string
  inmate_id: string
  origin: 'excused' | 'paper' | 'finger' | 'sdp' | 'card' | 'click'
  reason: string
  note: string | null
  seen_at: string | null
  import_id: string | null
  recorded_at: string
  recorded_by: string
  state: 'active' | 'replaced' | 'withdrawn'
  ended_at: string | null
  ended_by: string | null
  /** Why it was made after the sheet was closed. */
  late_reason: string | null
  replaces_id: string | null
}

export interface CoachingSessionTables {
  coaching_plans: CoachingPlansTable
  coaching_sessions: CoachingSessionsTable
  attendance_marks: AttendanceMarksTable
}
