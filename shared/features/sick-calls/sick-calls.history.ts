import { type HistoryDeclaration, historyTable, ownRow, rowsWithKeys } from '../history/history-declaration.ts'

export const sickCallsTable = historyTable({
  id: 'sick_calls',
  table: 'sick_calls',
  inner: [
    'id',
    'inmate_id',
    'channel',
    'received_recorded_at',
    'received_by',
    'triage_recorded_at',
    'triaged_by',
    'encounter_id',
    'duplicate_of',
    'end_recorded_at',
    'ended_by',
    'voided_at',
    'voided_by',
    'revision',
  ],
  title: [],
  fields: {
    complaint: { format: 'text', isHealth: true },
    confidentiality: { format: 'choice' },
    received_at: { format: 'moment' },
    received_late_reason: { format: 'text' },
    triage_level: { format: 'text', isHealth: true },
    triage_note: { format: 'text', isHealth: true },
    planned_on: { format: 'date' },
    triaged_at: { format: 'moment' },
    triage_late_reason: { format: 'text' },
    outcome: { format: 'choice' },
    outcome_reason: { format: 'text', isHealth: true },
    ended_at: { format: 'moment' },
    end_late_reason: { format: 'text' },
    reopen_reason: { format: 'text', isHealth: true },
    state: { format: 'choice' },
    voided_reason: { format: 'text', isHealth: true },
  },
})

export const sickCallTermsTable = historyTable({
  id: 'sick-calls',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.triageHours': { format: 'number' },
    'value.seenHours': { format: 'number' },
    'value.seenHoursOverFreeDays': { format: 'number' },
    'value.source': { format: 'text' },
  },
})

/** Key of the setting; the history finds it by this name. */
export const sickCallTermsKey = 'sick-calls'

export const sickCallHistory: HistoryDeclaration = { permission: 'view:health', parts: [ownRow(sickCallsTable)] }

export const sickCallTermsHistory: HistoryDeclaration = {
  permission: 'manage:clinic',
  parts: [rowsWithKeys(sickCallTermsTable, sickCallTermsKey)],
}
