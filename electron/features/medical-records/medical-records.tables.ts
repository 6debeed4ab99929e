import type { Generated } from 'kysely'

/** One meeting of a person with the clinic (FHIR Encounter). */
export interface EncountersTable {
  id: string
  number: string
  inmate_id: string
  kind: 'visit' | 'admission' | 'monthly' | 'emergency' | 'pre-release' | 'visiting-doctor'
  state: 'open' | 'finished' | 'voided'
  confidentiality: 'normal' | 'extra'
  /** When the person was cared for; `recorded_at` is when it was typed. */
  cared_at: string
  recorded_at: string
  late_reason: string | null
  carer_id: string
  recorded_by: string
  /** The doctor on whose instruction it was done, where she has no account. */
  instructed_by: string | null
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  revision: Generated<number>
}

export interface MedicalRecordTables {
  encounters: EncountersTable
}
