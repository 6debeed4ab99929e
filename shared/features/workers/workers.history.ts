import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const workersTable = historyTable({
  id: 'workers',
  table: 'workers',
  inner: ['id', 'name_key', 'recorded_at', 'recorded_by', 'revision'],
  title: ['name'],
  fields: {
    account_id: { format: 'account' },
    name: { format: 'text' },
    sex: { format: 'choice' },
    birth_place: { format: 'text', needs: 'view:licences' },
    birth_date: { format: 'date', needs: 'view:licences' },
    nip: { format: 'text', needs: 'enter:workers' },
    national_id: { format: 'text', needs: 'enter:workers' },
    profession: { format: 'named' },
    rank: { format: 'text' },
    position: { format: 'text' },
    education: { format: 'text' },
    note: { format: 'text' },
    employment: { format: 'choice' },
    employer: { format: 'text' },
    since: { format: 'date' },
    until: { format: 'date' },
    state: { format: 'choice' },
    ended_on: { format: 'date' },
    end_kind: { format: 'choice' },
    end_reason: { format: 'text', needs: 'view:licences' },
  },
})

/** Somebody who works here, as the register has him. */
export const workerHistory: HistoryDeclaration = { permission: 'view:workers', parts: [ownRow(workersTable)] }
