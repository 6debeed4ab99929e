import { type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'

/** The history of a case names its bundles too, for readers who may not open them. */
const needs = 'view:outgoing'

export const bundlesTable = historyTable({
  id: 'outgoing_bundles',
  table: 'outgoing_bundles',
  inner: [
    'id',
    'case_id',
    'profile_id',
    'profile_version',
    'parts',
    'signature',
    'public_key',
    'log_head_number',
    'log_head_hash',
    'made_by',
    'made_at',
    'handed_over_recorded_at',
    'handed_over_by',
    'revision',
    'key_recipients',
    'age_size',
    'age_sha256',
    'age_signature',
    'age_head',
    'age_file_key',
  ],
  title: ['name'],
  fields: {
    edition: { format: 'number' },
    name: { format: 'text', needs },
    training: { format: 'yes-no' },
    recipients: { format: 'lines', needs },
    size: { format: 'number', needs },
    sha256: { format: 'text', needs },
    key_id: { format: 'text', needs },
    key_recipients: { format: 'presence' },
    age_size: { format: 'number', needs },
    age_sha256: { format: 'text', needs },
    state: { format: 'choice' },
    handed_over_on: { format: 'date' },
    handed_over_to: { format: 'text', needs },
    receipt_file_id: { format: 'presence' },
    superseded_by: { format: 'presence' },
  },
})

export const copiesTable = historyTable({
  id: 'outgoing_copies',
  table: 'outgoing_copies',
  inner: ['id', 'bundle_id', 'at', 'account_id'],
  title: ['kind'],
  fields: { kind: { format: 'choice' } },
})

export const bundleHistory: HistoryDeclaration = {
  permission: 'view:outgoing',
  parts: [ownRow(bundlesTable), rowsNaming(copiesTable, 'bundle_id')],
}

export const incomingFilesTable = historyTable({
  id: 'incoming_files',
  table: 'incoming_files',
  inner: ['id', 'file_id', 'bundle_id', 'case_id', 'signer_key', 'received_at', 'received_by', 'revision'],
  title: ['name'],
  fields: {
    name: { format: 'text', needs },
    sha256: { format: 'text', needs },
    was_encrypted: { format: 'yes-no' },
    sender_kind: { format: 'choice' },
    sender_name: { format: 'text', needs },
    sender_post: { format: 'text', needs },
    sender_person: { format: 'text', needs },
    made_at: { format: 'moment' },
  },
})

/** What an office says about a case, and why somebody set it aside, may be told in medical words. */
const words = { format: 'text', needs: 'view:case-papers', isHealth: true } as const

export const incomingAnswersTable = historyTable({
  id: 'incoming_answers',
  table: 'incoming_answers',
  inner: [
    'id',
    'answer_id',
    'signer_key',
    'incoming_file_id',
    'case_id',
    'bundle_id',
    'content',
    'settled_at',
    'settled_by',
  ],
  title: ['number', 'kind'],
  fields: {
    number: { format: 'number' },
    kind: { format: 'choice' },
    happened_on: { format: 'date' },
    letter_file_id: { format: 'presence' },
    state: { format: 'choice' },
    set_aside_reason: words,
  },
})

export const incomingRepeatsTable = historyTable({
  id: 'incoming_repeats',
  table: 'incoming_repeats',
  inner: ['id', 'incoming_file_id'],
  title: [],
  fields: { incoming_answer_id: { format: 'presence' } },
})

export const incomingHistory: HistoryDeclaration = {
  permission: 'view:outgoing',
  parts: [
    ownRow(incomingFilesTable),
    rowsNaming(incomingAnswersTable, 'incoming_file_id'),
    rowsNaming(incomingRepeatsTable, 'incoming_file_id'),
  ],
}
