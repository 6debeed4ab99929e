import { historyTable } from '../history/history-declaration.ts'

export const identityOpeningsTable = historyTable({
  id: 'identity_openings',
  table: 'identity_openings',
  inner: ['id', 'complaint_id', 'asked_at', 'decided_at'],
  title: ['asked_by'],
  fields: {
    asked_by: { format: 'account' },
    cause: { format: 'named' },
    reason: { format: 'text' },
    shown_to: { format: 'text' },
    state: { format: 'choice' },
    decided_by: { format: 'account' },
    decide_reason: { format: 'text' },
    open_until: { format: 'moment' },
  },
})
