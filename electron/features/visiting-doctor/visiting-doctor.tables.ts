import type { Generated } from 'kysely'

/** What a doctor without an account ordered at a visit. */
export interface DoctorOrdersTable {
  id: string
  encounter_id: string
  /** As in `resources/reference-data/doctor-orders.json`. */
  kind: string
  text: string
  doctor_name: string
  doctor_licence: string | null
  recorded_at: string
  recorded_by: string
  late_reason: string | null
  /** The sheet she signed. */
  file_id: string | null
  attached_at: string | null
  attached_by: string | null
  state: 'waiting' | 'signed' | 'voided'
  voided_at: string | null
  voided_by: string | null
  voided_reason: string | null
  /** The prescription or the referral that carries it out; at most one of both. */
  prescription_id: string | null
  referral_id: string | null
  revision: Generated<number>
}

export interface VisitingDoctorTables {
  doctor_orders: DoctorOrdersTable
}
