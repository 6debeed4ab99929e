import type { Generated } from 'kysely'

/** A room apart. Where and since when is for everybody; what led to it stays with the clinic, and at least one of the three is there. */
export interface SeparationsTable {
  id: string
  inmate_id: string
  arrival_id: string | null
  response_id: string | null
  encounter_id: string | null
  ground: string | null
  block: string
  room: string
  began_at: string
  recorded_at: string
  late_reason: string | null
  recorded_by: string
  state: 'active' | 'ended'
  ended_at: string | null
  ended_by: string | null
  end_reason: string | null
  revision: Generated<number>
}

/** A change of the room. The row of the separation holds the room of now. */
export interface SeparationMovesTable {
  id: string
  separation_id: string
  from_block: string
  from_room: string
  to_block: string
  to_room: string
  moved_at: string
  recorded_at: string
  late_reason: string | null
  recorded_by: string
}

export interface SeparationTables {
  separations: SeparationsTable
  separation_moves: SeparationMovesTable
}
