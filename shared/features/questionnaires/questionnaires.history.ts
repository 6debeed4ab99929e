import { allRows, type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const instrumentFilesTable = historyTable({
  id: 'instrument_files',
  table: 'instrument_files',
  inner: ['id', 'use', 'url', 'snapshot', 'imported_at', 'imported_by', 'withdrawn_at', 'withdrawn_by', 'revision'],
  title: ['title', 'version'],
  fields: {
    title: { format: 'text' },
    version: { format: 'text' },
    effective_from: { format: 'date' },
    approved_by: { format: 'text' },
    state: { format: 'choice' },
    withdrawn_reason: { format: 'text' },
  },
})

export const instrumentParametersTable = historyTable({
  id: 'instrument_parameters',
  table: 'instrument_parameters',
  inner: ['id', 'use', 'url', 'parameter', 'set_at', 'set_by'],
  title: ['title'],
  fields: { title: { format: 'text' }, value: { format: 'text' }, reason: { format: 'text' } },
})

export const questionnaireResponsesTable = historyTable({
  id: 'questionnaire_responses',
  table: 'questionnaire_responses',
  inner: [
    'id',
    'use',
    'inmate_id',
    'url',
    'version',
    'snapshot',
    'encounter_id',
    'confidentiality',
    'recorded_at',
    'answers',
    'result',
    'author_id',
    'supersedes_id',
    'voided_at',
    'voided_by',
    'revision',
  ],
  title: ['title'],
  fields: {
    title: { format: 'text' },
    state: { format: 'choice' },
    cared_at: { format: 'moment' },
    late_reason: { format: 'text' },
    amend_reason: { format: 'text', isHealth: true },
    voided_reason: { format: 'text', isHealth: true },
  },
})

export const instrumentsHistory: HistoryDeclaration = {
  permission: 'manage:clinic',
  parts: [allRows(instrumentFilesTable), allRows(instrumentParametersTable)],
}

export const questionnaireResponseHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [ownRow(questionnaireResponsesTable)],
}
