import { vitalNames } from '#shared/features/clinic-protocols/protocol-summary.messages.ts'
import type {
  complaintTemplatesTable,
  diagnosisImportsTable,
  diagnosisTermsTable,
} from '#shared/features/terminology/terminology.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { templateMessages } from './templates.messages.ts'
import { terminologyMessages as words } from './terminology.messages.ts'

type Tables = typeof complaintTemplatesTable | typeof diagnosisImportsTable | typeof diagnosisTermsTable

export const terminologyHistoryWords: HistoryWords<Tables> = {
  tables: {
    diagnosis_terms: 'Istilah diagnosis',
    diagnosis_imports: 'Impor daftar ICD-10',
    complaint_templates: 'Templat keluhan',
  },
  fields: {
    'diagnosis_terms.code': words.code,
    'diagnosis_terms.term': words.term,
    'diagnosis_terms.english': words.english,
    'diagnosis_terms.synonyms': words.synonyms,
    'diagnosis_terms.is_confidential': words.confidential,
    'diagnosis_terms.is_notifiable': words.notifiable,
    'diagnosis_terms.state': 'Keadaan',
    'diagnosis_imports.file_id': 'Berkas',
    'diagnosis_imports.sheet': 'Lembar',
    'diagnosis_imports.source': words.import.source,
    'diagnosis_imports.version': words.import.version,
    'diagnosis_imports.published_on': words.import.publishedOn,
    'diagnosis_imports.row_count': 'Jumlah baris',
    'diagnosis_imports.state': 'Keadaan',
    'diagnosis_imports.replaces': 'Istilah daftar menggantikan',
    'diagnosis_imports.undone_reason': 'Alasan ditarik kembali',
    'complaint_templates.version': 'Versi',
    'complaint_templates.content.title': templateMessages.name,
    'complaint_templates.content.words': templateMessages.words,
    'complaint_templates.content.subjective': templateMessages.subjective,
    'complaint_templates.content.objective': templateMessages.objective,
    'complaint_templates.content.vitals': templateMessages.vitals,
    'complaint_templates.content.codes': templateMessages.codes,
    'complaint_templates.content.plan': templateMessages.plan,
    'complaint_templates.content.education': templateMessages.education,
    'complaint_templates.content.warnings': templateMessages.warnings,
    'complaint_templates.content.protocol': 'Protokol perawat',
    'complaint_templates.is_offered': templateMessages.isOffered,
    'complaint_templates.state': 'Keadaan',
  },
  choices: {
    'diagnosis_terms.state': { 'in-force': 'Berlaku', withdrawn: 'Dikembalikan ke istilah daftar' },
    'diagnosis_imports.state': { begun: 'Sedang diperiksa', ...words.import.states },
    'complaint_templates.content.vitals': vitalNames,
    'complaint_templates.state': { 'in-force': 'Berlaku', replaced: 'Diganti' },
  },
}
