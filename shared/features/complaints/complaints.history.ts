import { boxOpeningComplaintsTable } from '../complaint-boxes/complaint-boxes.history.ts'
import { type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'
import { identityOpeningsTable } from '../identity-openings/identity-openings.history.ts'
import { laporReportsTable } from '../lapor-import/lapor-import.history.ts'
import { sealedLetterParts } from '../sealed-letters/sealed-letters.history.ts'
import { complaintLetterParts } from './complaint-letters.history.ts'

export const complaintsTable = historyTable({
  id: 'complaints',
  table: 'complaints',
  inner: ['id', 'case_id', 'recorded_at', 'recorded_by', 'revision'],
  title: [],
  fields: {
    channel: { format: 'named' },
    class: { format: 'choice' },
    service: { format: 'named' },
    reporter_kind: { format: 'choice' },
    mode: { format: 'choice' },
    what: { format: 'text' },
    where_at: { format: 'text' },
    when_at: { format: 'text' },
    who: { format: 'text' },
    how: { format: 'text' },
    wish: { format: 'text' },
    own_words: { format: 'yes-no' },
    officer_id: { format: 'account' },
    received_at: { format: 'moment' },
  },
})

export const complaintAccusedTable = historyTable({
  id: 'complaint_accused',
  table: 'complaint_accused',
  inner: ['id', 'complaint_id', 'named_by', 'named_at', 'cleared_by', 'cleared_at'],
  title: ['unit', 'account_id'],
  fields: { unit: { format: 'named' }, account_id: { format: 'account' }, clear_reason: { format: 'text' } },
})

export const complaintFilesTable = historyTable({
  id: 'complaint_files',
  table: 'complaint_files',
  inner: ['id', 'complaint_id', 'position'],
  title: [],
  fields: { file_id: { format: 'presence' } },
})

/** The hash of a PIN is nobody's business. */
export const complaintReceiptsTable = historyTable({
  id: 'complaint_receipts',
  table: 'complaint_receipts',
  inner: ['id', 'complaint_id', 'pin_hash', 'made_by', 'made_at', 'settled_by', 'settled_at'],
  title: ['why'],
  fields: { state: { format: 'choice' }, why: { format: 'choice' } },
})

export const complaintTasksTable = historyTable({
  id: 'complaint_tasks',
  table: 'complaint_tasks',
  inner: ['id', 'complaint_id', 'made_by', 'made_at', 'reported_by', 'reported_at'],
  title: ['kind'],
  fields: { kind: { format: 'choice' }, text: { format: 'text' }, report: { format: 'text' } },
})

export const complaintTaskRecipientsTable = historyTable({
  id: 'complaint_task_recipients',
  table: 'complaint_task_recipients',
  inner: ['id', 'task_id'],
  title: ['account_id'],
  fields: { account_id: { format: 'account' }, read_at: { format: 'moment' } },
})

export const complaintHealthRepliesTable = historyTable({
  id: 'complaint_health_replies',
  table: 'complaint_health_replies',
  inner: ['id', 'complaint_id', 'given_by', 'given_at'],
  title: [],
  fields: { form_given: { format: 'yes-no' } },
})

export const complaintSatisfactionsTable = historyTable({
  id: 'complaint_satisfactions',
  table: 'complaint_satisfactions',
  inner: ['id', 'complaint_id', 'event_id', 'recorded_by', 'recorded_at'],
  title: ['result'],
  fields: { result: { format: 'named' }, attempts: { format: 'number' } },
})

/** That somebody is known, never who. */
export const vaultedIdentitiesTable = historyTable({
  id: 'vaulted_identities',
  table: 'vaulted_identities',
  inner: ['id', 'vault_id', 'subject_type', 'subject_id', 'sealed_by', 'sealed_at', 'replaces'],
  title: [],
  fields: { sealed: { format: 'presence' } },
})

/** Steps and clock of its case stand in the case's own timeline, with who and when. */
export const complaintHistory: HistoryDeclaration = {
  permission: 'view:complaints',
  parts: [
    ownRow(complaintsTable),
    rowsNaming(complaintAccusedTable, 'complaint_id'),
    rowsNaming(complaintFilesTable, 'complaint_id'),
    rowsNaming(complaintReceiptsTable, 'complaint_id'),
    rowsNaming(complaintTasksTable, 'complaint_id'),
    rowsNaming(complaintHealthRepliesTable, 'complaint_id'),
    rowsNaming(complaintSatisfactionsTable, 'complaint_id'),
    {
      table: complaintTaskRecipientsTable,
      link: { kind: 'through', column: 'task_id', table: 'complaint_tasks', columns: ['complaint_id'] },
    },
    rowsNaming(vaultedIdentitiesTable, 'subject_id'),
    ...complaintLetterParts,
    rowsNaming(identityOpeningsTable, 'complaint_id'),
    rowsNaming(laporReportsTable, 'complaint_id'),
    rowsNaming(boxOpeningComplaintsTable, 'complaint_id'),
    ...sealedLetterParts,
  ],
}
