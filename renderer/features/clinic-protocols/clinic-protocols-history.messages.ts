import type { protocolApprovalsTable } from '#shared/features/clinic-protocols/clinic-protocols.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { protocolMessages as words } from './clinic-protocols.messages.ts'

export const clinicProtocolsHistoryWords: HistoryWords<typeof protocolApprovalsTable> = {
  tables: { protocol_approvals: 'Pengesahan protokol perawat' },
  fields: {
    'protocol_approvals.protocol_id': words.columns.title,
    'protocol_approvals.version': words.columns.version,
    'protocol_approvals.doctor_name': words.doctorName,
    'protocol_approvals.licence_number': words.licenceNumber,
    'protocol_approvals.approved_on': words.approvedOn,
    'protocol_approvals.state': words.columns.state,
    'protocol_approvals.withdrawn_reason': 'Alasan dicabut',
  },
  choices: { 'protocol_approvals.state': { 'in-force': 'Berlaku', withdrawn: 'Dicabut' } },
}
