import { noDoctorKey, noDoctorTable } from '../countersigns/countersigns.history.ts'
import {
  cardSettingsKey,
  cardSettingsTable,
  monthlyRoundSettingsKey,
  monthlyRoundSettingsTable,
} from '../health-cards/health-cards.history.ts'
import { type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'
import { labTermsKey, labTermsTable } from '../lab-requests/lab-requests.history.ts'

export const recordSettingsTable = historyTable({
  id: 'medical-records',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.correctionHours': { format: 'number' }, 'value.source': { format: 'text' } },
})

export const lateEntryTable = historyTable({
  id: 'clinic-late-entry',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { value: { format: 'number' } },
})

export const clinicIdentifiersTable = historyTable({
  id: 'clinic-identifiers',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.organizationId': { format: 'text' }, 'value.facilityNumber': { format: 'text' } },
})

/** Keys of the settings; the history finds them by these names. */
export const recordSettingsKey = 'medical-records'
export const lateEntryKey = 'clinic.late-entry-hours'
export const clinicIdentifiersKey = 'clinic.identifiers'

/** What the office has decided about its clinic. */
export const clinicSettingsHistory: HistoryDeclaration = {
  permission: 'manage:clinic',
  parts: [
    rowsWithKeys(recordSettingsTable, recordSettingsKey),
    rowsWithKeys(lateEntryTable, lateEntryKey),
    rowsWithKeys(noDoctorTable, noDoctorKey),
    rowsWithKeys(clinicIdentifiersTable, clinicIdentifiersKey),
    rowsWithKeys(monthlyRoundSettingsTable, monthlyRoundSettingsKey),
    rowsWithKeys(cardSettingsTable, cardSettingsKey),
    rowsWithKeys(labTermsTable, labTermsKey),
  ],
}
