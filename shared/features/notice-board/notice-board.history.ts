import { type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'

/** Key of the setting; the history finds it by this name. */
export const noticeBoardKey = 'notice-board'

export const noticeBoardTable = historyTable({
  id: 'notice-board',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.counter': { format: 'text' },
    'value.box': { format: 'text' },
    'value.letter': { format: 'text' },
    'value.phone': { format: 'text' },
    'value.message': { format: 'text' },
    'value.email': { format: 'text' },
    'value.website': { format: 'text' },
    'value.social': { format: 'text' },
    'value.lapor': { format: 'text' },
    'value.statement': { format: 'text' },
  },
})

export const noticeBoardHistory: HistoryDeclaration = {
  permission: 'view:complaints',
  parts: [rowsWithKeys(noticeBoardTable, noticeBoardKey)],
}
