import { type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'

/** What stands in a letter is read by whoever may read that letter. */
const content = { needs: 'as-row-says', isHealth: 'as-row-says' } as const

export const lettersTable = historyTable({
  id: 'letters',
  table: 'letters',
  inner: [
    'id',
    'series',
    'sequence',
    'issued_at',
    'issued_by',
    'voided_at',
    'logo_file_id',
    'pdf_storage_name',
    'pdf_sha256',
    'owner_type',
    'owner_id',
    'owner_part',
    'permission',
    'reads',
    'subject_type',
    'subject_id',
    'created_by',
    'created_at',
    'revision',
  ],
  title: ['template', 'number'],
  fields: {
    template: { format: 'choice' },
    input: { format: 'document', except: ['letterhead', 'footer'], ...content },
    paper: { format: 'text' },
    letterhead_mode: { format: 'choice' },
    date: { format: 'date' },
    classification: { format: 'text' },
    state: { format: 'choice' },
    number: { format: 'text', needs: 'as-row-says' },
    void_reason: { format: 'text', ...content },
  },
})

export const printsTable = historyTable({
  id: 'letter_prints',
  table: 'letter_prints',
  inner: ['id', 'letter_id', 'at', 'account_id'],
  title: ['copy_number'],
  fields: { copy_number: { format: 'number' }, printer: { format: 'text' } },
})

export const numberingTable = historyTable({
  id: 'letter-numbering',
  table: 'settings',
  json: ['value'],
  inner: ['key'],
  title: [],
  fields: { value: { format: 'text' } },
})

export const letterHistory: HistoryDeclaration = {
  permission: 'as-row-says',
  parts: [ownRow(lettersTable), rowsNaming(printsTable, 'letter_id')],
}
