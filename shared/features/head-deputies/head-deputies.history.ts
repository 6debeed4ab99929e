import { allRows, type HistoryDeclaration, historyTable } from '../history/history-declaration.ts'

export const headDeputiesTable = historyTable({
  id: 'head_deputies',
  table: 'head_deputies',
  inner: ['id', 'created_by', 'created_at', 'revision'],
  title: ['account_id', 'valid_from'],
  fields: {
    account_id: { format: 'account' },
    post: { format: 'text' },
    order_number: { format: 'text' },
    valid_from: { format: 'date' },
    valid_until: { format: 'date' },
    state: { format: 'choice' },
    withdraw_reason: { format: 'text' },
  },
})

export const headDeputyHistory: HistoryDeclaration = {
  permission: 'change:facility',
  parts: [allRows(headDeputiesTable)],
}
