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
    birth_place: { format: 'text', isSecret: true },
    birth_date: { format: 'date', isSecret: true },
    // Told on the page of the person, where the reading is written down; that and when they changed stands here.
    nip: { format: 'text', isSecret: true },
    national_id: { format: 'text', isSecret: true },
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
