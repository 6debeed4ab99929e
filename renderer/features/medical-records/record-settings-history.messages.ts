import type { recordSettingsTable } from '#shared/features/medical-records/record-settings.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { recordSettingsMessages as words } from './record-settings.messages.ts'

export const recordSettingsHistoryWords: HistoryWords<typeof recordSettingsTable> = {
  tables: { 'medical-records': words.title },
  fields: {
    'medical-records.value.correctionHours': 'Waktu membetulkan isian sendiri (jam)',
    'medical-records.value.source': words.source,
  },
  choices: {},
}
