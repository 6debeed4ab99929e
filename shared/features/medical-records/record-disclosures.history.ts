import { historyTable } from '../history/history-declaration.ts'

/** Medical words, each told only to those who may read the record, and noted as read. */
const health = { needs: 'view:health', isHealth: true } as const

export const recordDisclosuresTable = historyTable({
  id: 'record_disclosures',
  table: 'record_disclosures',
  inner: ['id', 'inmate_id', 'at', 'account_id', 'basis_id'],
  title: ['recipient', 'given_on'],
  fields: {
    given_on: { format: 'date', ...health },
    asked_by: { format: 'text', ...health },
    recipient: { format: 'text', ...health },
    basis: { format: 'text', ...health },
    request: { format: 'text', ...health },
    papers: { format: 'lines', ...health },
  },
})
