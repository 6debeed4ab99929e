import { allRows, type HistoryDeclaration, historyTable } from '../history/history-declaration.ts'

export const postsTable = historyTable({
  id: 'posts',
  table: 'posts',
  inner: ['id', 'created_at', 'revision'],
  title: ['title'],
  fields: { title: { format: 'text' }, state: { format: 'choice' }, withdraw_reason: { format: 'text' } },
})

export const appointmentsTable = historyTable({
  id: 'appointments',
  table: 'appointments',
  inner: ['id', 'created_by', 'created_at', 'revision'],
  title: ['post_id', 'name'],
  fields: {
    post_id: { format: 'named' },
    name: { format: 'text' },
    employee_number: { format: 'text' },
    licence_number: { format: 'text' },
    acting: { format: 'choice' },
    valid_from: { format: 'date' },
    valid_until: { format: 'date' },
    order_number: { format: 'text' },
    state: { format: 'choice' },
    withdraw_reason: { format: 'text' },
  },
})

export const postsHistory: HistoryDeclaration = {
  permission: 'change:facility',
  parts: [allRows(postsTable), allRows(appointmentsTable)],
}
