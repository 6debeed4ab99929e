import { historyTable } from '../history/history-declaration.ts'

const needs = 'view:assessments'

export const assessmentHandoversTable = historyTable({
  id: 'assessment_handovers',
  table: 'assessment_handovers',
  inner: [
    'id',
    'assessment_id',
    'letter_id',
    'content_sha256',
    'key_recipients',
    'parts',
    'signature',
    'key_id',
    'public_key',
    'log_head_number',
    'log_head_hash',
    'age_size',
    'age_signature',
    'age_head',
    'age_file_key',
    'made_at',
    'made_by',
  ],
  title: ['name'],
  fields: {
    edition: { format: 'number' },
    name: { format: 'text', needs },
    size: { format: 'number', needs },
    sha256: { format: 'text', needs },
    age_sha256: { format: 'text', needs },
    superseded_by: { format: 'presence' },
  },
})

export const assessmentHandoverCopiesTable = historyTable({
  id: 'assessment_handover_copies',
  table: 'assessment_handover_copies',
  inner: ['id', 'handover_id', 'at', 'account_id'],
  title: ['kind'],
  fields: { kind: { format: 'choice' } },
})

export const assessmentReceiptsTable = historyTable({
  id: 'assessment_receipts',
  table: 'assessment_receipts',
  inner: ['id', 'assessment_id', 'handover_id', 'letter_id', 'recorded_at', 'recorded_by'],
  title: ['received_on'],
  fields: {
    way: { format: 'choice' },
    received_on: { format: 'date' },
    received_by: { format: 'text', needs },
    received_post: { format: 'text', needs },
    receipt_file_id: { format: 'presence' },
  },
})
