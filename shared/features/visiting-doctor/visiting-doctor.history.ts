import { historyTable } from '../history/history-declaration.ts'

/** Medical words, each told only to those who may read the record, and noted as read. */
const health = { needs: 'view:health', isHealth: true } as const

export const doctorOrdersTable = historyTable({
  id: 'doctor_orders',
  table: 'doctor_orders',
  inner: [
    'id',
    'encounter_id',
    'recorded_at',
    'recorded_by',
    'attached_at',
    'attached_by',
    'voided_at',
    'voided_by',
    'revision',
  ],
  title: [],
  fields: {
    kind: { format: 'text', ...health },
    text: { format: 'text', ...health },
    doctor_name: { format: 'text', ...health },
    doctor_licence: { format: 'text', ...health },
    late_reason: { format: 'text', ...health },
    state: { format: 'choice', ...health },
    prescription_id: { format: 'named', ...health },
    referral_id: { format: 'named', ...health },
    file_id: { format: 'presence', ...health },
    voided_reason: { format: 'text', ...health },
  },
})
