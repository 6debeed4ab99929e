import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const clientsTable = historyTable({
  id: 'clients',
  table: 'clients',
  inner: ['id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['office'],
  fields: {
    inmate_id: { format: 'inmate' },
    office: { format: 'text' },
    number: { format: 'text' },
    programme: { format: 'text' },
    since: { format: 'date' },
    until: { format: 'date' },
    state: { format: 'choice' },
    ended_on: { format: 'date' },
    end_kind: { format: 'choice' },
    end_reason: { format: 'text' },
  },
})

/** A klien, as the register of supervision has him. */
export const clientHistory: HistoryDeclaration = { permission: 'view:assessments', parts: [ownRow(clientsTable)] }
