/** A card of paper with a code of chance on it. */
export interface HealthCardsTable {
  id: string
  inmate_id: string
  /** As scanned; it stands on the card and here, and nowhere else. */
  code: string
  issued_at: string
  issued_by: string
  state: 'active' | 'voided'
  voided_at: string | null
  voided_by: string | null
  voided_reason: 'lost' | 'damaged' | 'other' | null
  voided_note: string | null
}

/** Somebody who could not be examined in a round. */
export interface RoundExcusesTable {
  id: string
  inmate_id: string
  /** The day of the round. */
  excused_on: string
  kind: 'absent' | 'refused'
  reason: string
  recorded_at: string
  recorded_by: string
  undone_at: string | null
  undone_by: string | null
  /** Null also where it was taken back before reasons were asked for. */
  undone_reason: string | null
}

export interface HealthCardTables {
  health_cards: HealthCardsTable
  round_excuses: RoundExcusesTable
}
