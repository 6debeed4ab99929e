import type { clinicalSummariesTable } from '#shared/features/clinical-summary/clinical-summary.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const clinicalSummaryHistoryWords: HistoryWords<typeof clinicalSummariesTable> = {
  tables: { clinical_summaries: 'Ringkasan klinis' },
  fields: {
    'clinical_summaries.purpose': 'Keperluan',
    'clinical_summaries.recipient': 'Untuk',
    'clinical_summaries.confidentiality': 'Kerahasiaan',
    'clinical_summaries.extra_reason': 'Alasan menyertakan yang rahasia',
    'clinical_summaries.content_hash': 'Sidik isi',
    'clinical_summaries.state': 'Keadaan',
    'clinical_summaries.voided_reason': 'Alasan dibatalkan',
  },
  choices: {
    'clinical_summaries.confidentiality': { normal: 'biasa', extra: 'memuat yang rahasia' },
    'clinical_summaries.state': { made: 'berlaku', voided: 'dibatalkan' },
  },
}
