import { type HistoryPart, historyTable, rowsNaming } from '../history/history-declaration.ts'

export const complaintLettersTable = historyTable({
  id: 'complaint_letters',
  table: 'complaint_letters',
  inner: ['id', 'complaint_id', 'letter_id'],
  title: ['kind'],
  fields: { kind: { format: 'choice' } },
})

export const complaintLetterHandoutsTable = historyTable({
  id: 'complaint_letter_handouts',
  table: 'complaint_letter_handouts',
  inner: ['id', 'complaint_letter_id', 'at', 'by_account'],
  title: [],
  fields: { receiver: { format: 'choice' }, is_answer: { format: 'yes-no' } },
})

export const complaintLetterScansTable = historyTable({
  id: 'complaint_letter_scans',
  table: 'complaint_letter_scans',
  inner: ['id', 'complaint_id', 'complaint_letter_id', 'added_by', 'added_at', 'voided_by', 'voided_at'],
  title: ['title'],
  fields: {
    title: { format: 'text' },
    file_id: { format: 'presence' },
    shows_reporter: { format: 'yes-no' },
    void_reason: { format: 'text' },
  },
})

/** Letters of a complaint in its history: that they were written, given out and scanned; what they say stands in the letter's own. */
export const complaintLetterParts: readonly HistoryPart[] = [
  rowsNaming(complaintLettersTable, 'complaint_id'),
  {
    table: complaintLetterHandoutsTable,
    link: {
      kind: 'through',
      column: 'complaint_letter_id',
      table: 'complaint_letters',
      columns: ['complaint_id'],
    },
  },
  rowsNaming(complaintLetterScansTable, 'complaint_id'),
]
