import type { Generated } from 'kysely'

/** Who appears in a performance (`inmate_id`) or guards it (`officer`), and as what. */
export interface EventPeopleTable {
  id: string
  session_id: string
  role: 'cast' | 'escort'
  inmate_id: string | null
  officer: string | null
  part: string
  state: 'active' | 'taken-off'
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** A paper or picture of a performance. */
export interface EventFilesTable {
  id: string
  session_id: string
  kind: 'permission' | 'photo' | 'other'
  title: string
  file_id: string
  state: 'active' | 'taken-off'
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface EventFolderTables {
  event_people: EventPeopleTable
  event_files: EventFilesTable
}
