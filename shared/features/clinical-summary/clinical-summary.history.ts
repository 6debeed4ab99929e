import { historyTable } from '../history/history-declaration.ts'

const health = { needs: 'view:health', isHealth: true } as const

export const clinicalSummariesTable = historyTable({
  id: 'clinical_summaries',
  table: 'clinical_summaries',
  inner: [
    'id',
    'inmate_id',
    'made_at',
    'made_by',
    'voided_at',
    'voided_by',
    'revision',
    'content',
    'document',
    'paper_id',
  ],
  title: ['recipient'],
  fields: {
    purpose: { format: 'text', ...health },
    recipient: { format: 'text', ...health },
    confidentiality: { format: 'choice', ...health },
    extra_reason: { format: 'text', ...health },
    content_hash: { format: 'text', ...health },
    state: { format: 'choice', ...health },
    voided_reason: { format: 'text', ...health },
  },
})
