import type { Generated } from 'kysely'
import type { Confidentiality } from '#shared/features/medical-records/encounter.ts'
import type {
  ReferralEventKind,
  ReferralPath,
  ReferralPermission,
  ReferralState,
} from '#shared/features/referrals/referral.rules.ts'
import type { ReferralContent } from '#shared/features/referrals/referral.ts'

export interface ReferralsTable {
  id: string
  number: string
  inmate_id: string
  path: ReferralPath
  /** State and permission follow from the events; kept for lists. */
  state: ReferralState
  permission: ReferralPermission
  confidentiality: Confidentiality
  priority: ReferralContent['priority']
  encounter_id: string | null
  case_id: string | null
  hospital: string
  clinic: string | null
  payer: string
  planned_at: string | null
  escort_proposal: string | null
  referred_at: string
  recorded_at: string
  recorded_by: string
  late_reason: string | null
  reason: string
  complaint: string
  examination: string | null
  vital_signs: string | null
  /** JSON array of code and display. */
  diagnoses: string
  treatment: string | null
  allergies: string | null
  clinician_name: string
  clinician_sip: string | null
  revision: Generated<number>
}

/** Append-only: triggers refuse every change. */
export interface ReferralEventsTable {
  id: string
  referral_id: string
  kind: ReferralEventKind
  happened_at: string
  recorded_at: string
  recorded_by: string
  late_reason: string | null
  reason: string | null
  /** JSON of referralEventDetailsSchema. */
  details: string
  corrects_id: string | null
}

export interface ReferralTables {
  referrals: ReferralsTable
  referral_events: ReferralEventsTable
}
