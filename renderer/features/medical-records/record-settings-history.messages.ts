import type {
  clinicIdentifiersTable,
  lateEntryTable,
  recordSettingsTable,
} from '#shared/features/medical-records/record-settings.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { clinicSettingsMessages } from './clinic-settings.messages.ts'
import { recordSettingsMessages as words } from './record-settings.messages.ts'

export const recordSettingsHistoryWords: HistoryWords<
  typeof recordSettingsTable | typeof lateEntryTable | typeof clinicIdentifiersTable
> = {
  tables: {
    'medical-records': words.title,
    'clinic-late-entry': clinicSettingsMessages.lateTitle,
    'clinic-identifiers': clinicSettingsMessages.identifiers.title,
  },
  fields: {
    'medical-records.value.correctionHours': 'Waktu membetulkan isian sendiri (jam)',
    'medical-records.value.source': words.source,
    'clinic-identifiers.value.organizationId': clinicSettingsMessages.identifiers.organizationId,
    'clinic-identifiers.value.facilityNumber': clinicSettingsMessages.identifiers.facilityNumber,
    'clinic-late-entry.value': 'Terlambat bila lebih dari (jam)',
  },
  choices: {},
}
