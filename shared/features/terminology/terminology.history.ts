import { allRows, type HistoryDeclaration, historyTable } from '../history/history-declaration.ts'

export const diagnosisTermsTable = historyTable({
  id: 'diagnosis_terms',
  table: 'diagnosis_terms',
  inner: ['changed_at', 'changed_by', 'revision'],
  title: ['code'],
  fields: {
    code: { format: 'text' },
    term: { format: 'text' },
    english: { format: 'text' },
    synonyms: { format: 'lines' },
    is_confidential: { format: 'yes-no' },
    is_notifiable: { format: 'yes-no' },
    state: { format: 'choice' },
  },
})

export const diagnosisImportsTable = historyTable({
  id: 'diagnosis_imports',
  table: 'diagnosis_imports',
  inner: ['id', 'header_row', 'columns', 'made_at', 'made_by', 'applied_at', 'applied_by', 'undone_at', 'undone_by'],
  title: ['source', 'version'],
  fields: {
    file_id: { format: 'presence' },
    sheet: { format: 'text' },
    source: { format: 'text' },
    version: { format: 'text' },
    published_on: { format: 'date' },
    row_count: { format: 'number' },
    state: { format: 'choice' },
    replaces: { format: 'yes-no' },
    undone_reason: { format: 'text' },
  },
})

export const complaintTemplatesTable = historyTable({
  id: 'complaint_templates',
  table: 'complaint_templates',
  inner: ['id', 'template_id', 'saved_at', 'saved_by'],
  title: ['content.title', 'version'],
  fields: {
    version: { format: 'number' },
    'content.title': { format: 'text' },
    'content.words': { format: 'lines' },
    'content.subjective': { format: 'lines' },
    'content.objective': { format: 'lines' },
    'content.vitals': { format: 'choices' },
    'content.codes': { format: 'lines' },
    'content.plan': { format: 'lines' },
    'content.education': { format: 'lines' },
    'content.warnings': { format: 'lines' },
    'content.protocol': { format: 'text' },
    is_offered: { format: 'yes-no' },
    state: { format: 'choice' },
  },
})

const permission = 'manage:clinic'

export const diagnosesHistory: HistoryDeclaration = {
  permission,
  parts: [allRows(diagnosisTermsTable), allRows(diagnosisImportsTable)],
}

export const complaintTemplatesHistory: HistoryDeclaration = { permission, parts: [allRows(complaintTemplatesTable)] }
