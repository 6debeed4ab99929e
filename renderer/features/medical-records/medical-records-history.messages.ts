import type { recordSettingsTable } from '#shared/features/medical-records/medical-records.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { medicalRecordMessages as words } from './medical-records.messages.ts'

export const medicalRecordsHistoryWords: HistoryWords<typeof recordSettingsTable> = {
  tables: { 'medical-records': words.title },
  fields: {
    'medical-records.value.correctionHours': 'Waktu membetulkan isian sendiri (jam)',
    'medical-records.value.source': words.source,
  },
  choices: {},
}
