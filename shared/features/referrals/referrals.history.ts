import {
  type HistoryDeclaration,
  historyTable,
  ownRow,
  rowsNaming,
  rowsWithKeys,
} from '../history/history-declaration.ts'

const health = { needs: 'view:health', isHealth: true } as const

export const referralsTable = historyTable({
  id: 'referrals',
  table: 'referrals',
  inner: ['id', 'inmate_id', 'encounter_id', 'case_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['number'],
  fields: {
    number: { format: 'text' },
    path: { format: 'choice' },
    state: { format: 'choice' },
    permission: { format: 'choice' },
    confidentiality: { format: 'choice' },
    priority: { format: 'choice' },
    hospital: { format: 'text' },
    clinic: { format: 'text', ...health },
    payer: { format: 'text' },
    planned_at: { format: 'moment' },
    escort_proposal: { format: 'text' },
    referred_at: { format: 'moment' },
    late_reason: { format: 'text' },
    reason: { format: 'text', ...health },
    complaint: { format: 'text', ...health },
    examination: { format: 'text', ...health },
    vital_signs: { format: 'text', ...health },
    diagnoses: { format: 'document', ...health },
    treatment: { format: 'text', ...health },
    allergies: { format: 'text', ...health },
    clinician_name: { format: 'text' },
    clinician_sip: { format: 'text' },
  },
})

export const referralEventsTable = historyTable({
  id: 'referral_events',
  table: 'referral_events',
  inner: ['id', 'referral_id', 'recorded_at', 'recorded_by', 'corrects_id'],
  title: ['kind'],
  fields: {
    kind: { format: 'choice' },
    happened_at: { format: 'moment' },
    reason: { format: 'text', ...health },
    late_reason: { format: 'text' },
    details: { format: 'document', except: ['encounterId', 'departsAt', 'isReached', 'isAdmitted'] },
  },
})

export const referralSettingsTable = historyTable({
  id: 'referral-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.hospitals': { format: 'document' },
    'value.payers': { format: 'lines' },
    'value.permissionHours': { format: 'number' },
    'value.leaveHours': { format: 'number' },
    'value.familyHours': { format: 'number' },
    'value.returnHours': { format: 'number' },
    'value.admittedDays': { format: 'number' },
    'value.resultHours': { format: 'number' },
  },
})

/** Key of the setting; the history finds it by this name. */
export const referralSettingsKey = 'referrals'

export const referralHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [ownRow(referralsTable), rowsNaming(referralEventsTable, 'referral_id')],
}

export const referralSettingsHistory: HistoryDeclaration = {
  permission: 'manage:clinic',
  parts: [rowsWithKeys(referralSettingsTable, referralSettingsKey)],
}
