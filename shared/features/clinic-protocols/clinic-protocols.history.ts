import { allRows, type HistoryDeclaration, historyTable } from '../history/history-declaration.ts'

export const protocolApprovalsTable = historyTable({
  id: 'protocol_approvals',
  table: 'protocol_approvals',
  inner: ['id', 'fingerprint', 'recorded_at', 'recorded_by', 'withdrawn_at', 'withdrawn_by'],
  title: ['protocol_id', 'version'],
  fields: {
    protocol_id: { format: 'text' },
    version: { format: 'number' },
    doctor_name: { format: 'text' },
    licence_number: { format: 'text' },
    approved_on: { format: 'date' },
    state: { format: 'choice' },
    withdrawn_reason: { format: 'text' },
  },
})

export const clinicProtocolsHistory: HistoryDeclaration = {
  permission: 'manage:clinic',
  parts: [allRows(protocolApprovalsTable)],
}
