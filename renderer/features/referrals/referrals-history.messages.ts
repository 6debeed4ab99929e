import type {
  referralEventsTable,
  referralSettingsTable,
  referralsTable,
} from '#shared/features/referrals/referrals.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { referralFormMessages as form } from './referral-form.messages.ts'
import { referralSettingsMessages as settings } from './referral-settings.messages.ts'
import { referralMessages as words } from './referrals.messages.ts'

export const referralsHistoryWords: HistoryWords<
  typeof referralsTable | typeof referralEventsTable | typeof referralSettingsTable
> = {
  tables: {
    referrals: words.menu,
    referral_events: 'Langkah rujukan',
    'referral-settings': settings.title,
  },
  fields: {
    'referrals.number': words.columns.number,
    'referrals.path': words.facts.path,
    'referrals.state': words.columns.state,
    'referrals.permission': words.facts.permission,
    'referrals.confidentiality': 'Kerahasiaan',
    'referrals.priority': words.facts.priority,
    'referrals.hospital': words.facts.hospital,
    'referrals.clinic': words.facts.clinic,
    'referrals.payer': words.facts.payer,
    'referrals.planned_at': words.facts.plannedAt,
    'referrals.escort_proposal': form.escortProposal,
    'referrals.referred_at': words.facts.referredAt,
    'referrals.late_reason': words.facts.lateReason,
    'referrals.reason': words.facts.reason,
    'referrals.complaint': words.facts.complaint,
    'referrals.examination': words.facts.examination,
    'referrals.vital_signs': words.facts.vitalSigns,
    'referrals.diagnoses': words.facts.diagnoses,
    'referrals.treatment': words.facts.treatment,
    'referrals.allergies': words.facts.allergies,
    'referrals.clinician_name': form.clinicianName,
    'referrals.clinician_sip': form.clinicianSip,
    'referral_events.kind': 'Langkah',
    'referral_events.happened_at': form.when,
    'referral_events.reason': 'Alasan',
    'referral_events.late_reason': words.facts.lateReason,
    'referral_events.details': 'Keterangan',
    'referral-settings.value.hospitals': settings.hospitals,
    'referral-settings.value.payers': settings.payers,
    'referral-settings.value.permissionHours': settings.permissionHours,
    'referral-settings.value.leaveHours': settings.leaveHours,
    'referral-settings.value.familyHours': settings.familyHours,
    'referral-settings.value.returnHours': settings.returnHours,
    'referral-settings.value.admittedDays': settings.admittedDays,
    'referral-settings.value.resultHours': settings.resultHours,
  },
  choices: {
    'referrals.path': words.paths,
    'referrals.state': words.states,
    'referrals.permission': words.permissions,
    'referrals.confidentiality': { normal: 'Biasa', extra: 'Lebih rahasia' },
    'referrals.priority': words.priorities,
    'referral_events.kind': words.events,
  },
}
