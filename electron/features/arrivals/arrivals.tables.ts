/** One coming of a person, opened by the event. */
export interface ArrivalsTable {
  id: string
  inmate_id: string
  event_id: string
  came_on: string
  arrived_at: string
  /** 0: only the day was told; the clock then runs from its beginning, or from the entry on the same day. */
  time_known: number
  state: 'open' | 'voided'
  opened_at: string
}

export interface ArrivalDecisionsTable {
  id: string
  arrival_id: string
  outcome: 'fit' | 'observe' | 'refer'
  reason: string
  look_again_on: string | null
  state: 'active' | 'replaced'
  cared_at: string
  recorded_at: string
  late_reason: string | null
  decided_by: string
}

/** The signed minutes; a correction is a new row. */
export interface ArrivalMinutesTable {
  id: string
  arrival_id: string
  response_id: string
  /** The visit that they left in the medical record; null for minutes of before that, and none is made for them. */
  encounter_id: string | null
  handed_over_by: string
  handed_over_office: string
  state: 'active' | 'replaced'
  replaced_reason: string | null
  cared_at: string
  recorded_at: string
  late_reason: string | null
  written_by: string
}

export interface ArrivalMarksTable {
  id: string
  minutes_id: string
  arrival_id: string
  position: number
  region: string
  kind: 'luka' | 'memar' | 'bekas-suntik' | 'tato' | 'penyakit-kulit' | 'lainnya'
  note: string | null
}

export interface ArrivalTables {
  arrivals: ArrivalsTable
  arrival_decisions: ArrivalDecisionsTable
  arrival_minutes: ArrivalMinutesTable
  arrival_marks: ArrivalMarksTable
}
