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
