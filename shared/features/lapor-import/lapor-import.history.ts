import { historyTable } from '../history/history-declaration.ts'

/** Under what LAPOR! knows a complaint; its reporter is in the vault. */
export const laporReportsTable = historyTable({
  id: 'lapor_reports',
  table: 'lapor_reports',
  inner: ['id', 'complaint_id', 'taken_by', 'taken_at'],
  title: ['tracking_id'],
  fields: {
    tracking_id: { format: 'text' },
    status: { format: 'text' },
    status_at: { format: 'moment' },
  },
})
