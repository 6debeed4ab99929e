import { type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'

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

export const instrumentSignaturesTable = historyTable({
  id: 'instrument_signatures',
  table: 'instrument_signatures',
  inner: ['id', 'use', 'file_id', 'public_key', 'signature', 'kept_at', 'kept_by'],
  title: ['signer_name'],
  fields: { signer: { format: 'choice' }, signer_name: { format: 'text' }, fingerprint: { format: 'text' } },
})

export const instrumentDraftsTable = historyTable({
  id: 'instrument_drafts',
  table: 'instrument_drafts',
  inner: [
    'id',
    'use',
    'url',
    'base',
    'editors',
    'started_at',
    'changed_at',
    'changed_by',
    'approved_at',
    'approved_by',
    'file_id',
    'withdrawn_at',
    'withdrawn_by',
    'revision',
  ],
  title: ['title', 'version'],
  fields: {
    title: { format: 'text' },
    version: { format: 'text' },
    wording: { format: 'document' },
    state: { format: 'choice' },
    approver_name: { format: 'text' },
    approver_post: { format: 'text' },
    basis_number: { format: 'text' },
    basis_date: { format: 'date' },
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

/** Rows of the kind of work that is the record's id. */
const ofUse = [rowsNaming(instrumentFilesTable, 'use'), rowsNaming(instrumentParametersTable, 'use')]

export const instrumentsHistory: HistoryDeclaration = { permission: 'manage:clinic', parts: ofUse }

export const assessmentInstrumentsHistory: HistoryDeclaration = {
  permission: 'manage:assessments',
  parts: [...ofUse, rowsNaming(instrumentSignaturesTable, 'use'), rowsNaming(instrumentDraftsTable, 'use')],
}

export const instrumentDraftHistory: HistoryDeclaration = {
  permission: 'manage:assessments',
  parts: [ownRow(instrumentDraftsTable)],
}

export const questionnaireResponseHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [ownRow(questionnaireResponsesTable)],
}
