import { type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'

export const installationTable = historyTable({
  id: 'installation',
  table: 'settings',
  inner: ['key', 'value.revision'],
  title: [],
  fields: { 'value.mark': { format: 'text' }, 'value.groups': { format: 'choices' } },
})

export const installationHistory: HistoryDeclaration = {
  permission: 'change:facility',
  parts: [rowsWithKeys(installationTable, 'installation')],
}
