import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const accountsTable = historyTable({
  id: 'accounts',
  table: 'accounts',
  inner: ['id', 'created_at', 'revision'],
  title: [],
  fields: {
    name: { format: 'text' },
    full_name: { format: 'text' },
    employee_number: { format: 'text' },
    position: { format: 'text' },
    roles: { format: 'choices' },
    // Another slot means another password.
    slot_id: { format: 'text', isSecret: true },
    state: { format: 'choice' },
    must_change_password: { format: 'yes-no' },
  },
})

export const accountHistory: HistoryDeclaration = { permission: 'manage:accounts', parts: [ownRow(accountsTable)] }
