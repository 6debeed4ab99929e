import { historyTable } from '../history/history-declaration.ts'

export const recordSettingsTable = historyTable({
  id: 'medical-records',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.correctionHours': { format: 'number' }, 'value.source': { format: 'text' } },
})

/** Key of the setting; the history finds it by this name. */
export const recordSettingsKey = 'medical-records'
