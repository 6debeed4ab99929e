import { type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'

export const retentionTable = historyTable({
  id: 'backup-retention',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.daily': { format: 'number' },
    'value.weekly': { format: 'number' },
    'value.monthly': { format: 'number' },
  },
})

export const secondPlaceTable = historyTable({
  id: 'backup-second-place',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { value: { format: 'text' }, 'value.folder': { format: 'text' }, 'value.label': { format: 'text' } },
})

export const backupsHistory: HistoryDeclaration = {
  permission: 'manage:backups',
  parts: [rowsWithKeys(retentionTable, 'backups.retention'), rowsWithKeys(secondPlaceTable, 'backups.second-place')],
}
