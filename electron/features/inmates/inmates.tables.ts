import type { Generated } from 'kysely'
import type { InmateEventKind } from '#shared/features/inmates/inmate-events.contract.ts'
import type { LegalStatus } from '#shared/features/inmates/legal-status.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import type { RegisterClass } from '#shared/features/inmates/register-number.rules.ts'

export interface InmatesTable {
  id: string
  /** Row of the search index. A number of its own: SQLite may renumber hidden row ids when a backup is made. */
  search_row: number
  name: string
  /** Name in the one spelling that old and new orthography share. */
  name_key: string
  sex: 'male' | 'female'
  birth_place: string | null
  birth_date: string | null
  national_id: string | null
  national_id_key: string | null
  religion: string | null
  nationality: string
  address: string | null
  family_name: string | null
  family_relation: string | null
  family_phone: string | null
  jkn_number: string | null
  jkn_segment: string | null
  jkn_status: string
  jkn_checked_on: string | null
  jkn_missing_reason: string | null
  photo_file_id: string | null
  state: Presence
  created_at: string
  revision: Generated<number>
}

export interface InmateAliasesTable {
  id: string
  inmate_id: string
  name: string
  state: 'active' | 'removed'
}

export interface InmateEventsTable {
  id: string
  inmate_id: string
  kind: InmateEventKind
  occurred_on: string
  occurred_at: string | null
  /** JSON of inmateEventDetailsSchema. */
  details: string
  recorded_at: string
  recorded_by: string
  voided_reason: string | null
  voided_at: string | null
  voided_by: string | null
}

export interface InmateRegistersTable {
  id: string
  inmate_id: string
  event_id: string
  register_class: RegisterClass
  number: number | null
  year: number | null
  written: string
  /** One text for every spelling of the same number. */
  number_key: string
  legal_status: LegalStatus
  valid_from: string
  valid_to: string | null
  state: 'active' | 'voided'
}

export interface InmatePlacementsTable {
  id: string
  inmate_id: string
  event_id: string
  block: string
  room: string
  valid_from: string
  valid_to: string | null
  state: 'active' | 'voided'
}

export interface InmateSentencesTable {
  id: string
  inmate_id: string
  arrival_event_id: string
  first_detained_on: string | null
  /** JSON array of { from, to }. */
  breaks: string
  detention_ends_on: string | null
  kind: 'none' | 'fixed' | 'life' | 'death'
  years: number
  months: number
  days: number
  fine_rupiah: number | null
  subsidiary_months: number
  subsidiary_days: number
  expires_on: string | null
  state: 'current' | 'past' | 'voided'
}

export interface InmateTables {
  inmates: InmatesTable
  inmate_aliases: InmateAliasesTable
  inmate_events: InmateEventsTable
  inmate_registers: InmateRegistersTable
  inmate_placements: InmatePlacementsTable
  inmate_sentences: InmateSentencesTable
  /** Full-text index; kept by inmate-search.repository.ts inside the same command. */
  inmate_search: { rowid: number; plain: string; spelling: string }
}
