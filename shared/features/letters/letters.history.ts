import {
  allRows,
  type HistoryDeclaration,
  historyTable,
  ownRow,
  rowsNaming,
  rowsWithKeys,
} from '../history/history-declaration.ts'

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

/** A paper on its way to the printer: a letter, or a blank form with somebody's identity on it. */
export const printJobsTable = historyTable({
  id: 'print_jobs',
  table: 'print_jobs',
  inner: ['id', 'letter_id', 'inmate_id', 'case_id', 'permission', 'added_by', 'added_at', 'changed_by', 'changed_at'],
  title: ['form'],
  fields: {
    kind: { format: 'choice' },
    form: { format: 'choice', needs: 'as-row-says' },
    paper: { format: 'text' },
    state: { format: 'choice' },
    reason: { format: 'choice' },
    printer: { format: 'text' },
    copy_number: { format: 'number' },
  },
})

export const numberEntriesTable = historyTable({
  id: 'letter_number_entries',
  table: 'letter_number_entries',
  inner: ['id', 'letter_id', 'account_id', 'at'],
  title: ['number'],
  fields: { number: { format: 'text' }, book: { format: 'choice' }, reason: { format: 'text' } },
})

export const letterClassesTable = historyTable({
  id: 'letter_classes',
  table: 'letter_classes',
  inner: ['revision'],
  title: ['template'],
  fields: {
    template: { format: 'choice' },
    source: { format: 'choice' },
    pattern: { format: 'text' },
    own_series: { format: 'yes-no' },
    few_numbers: { format: 'number' },
  },
})

export const letterSignatoriesTable = historyTable({
  id: 'letter_signatories',
  table: 'letter_signatories',
  inner: ['revision'],
  title: ['template', 'place'],
  fields: { template: { format: 'choice' }, place: { format: 'named' }, post_id: { format: 'named' } },
})

export const numberBlocksTable = historyTable({
  id: 'letter_number_blocks',
  table: 'letter_number_blocks',
  // `next` moves with every letter; the letters themselves tell it.
  inner: ['id', 'next', 'created_by', 'created_at'],
  title: ['template', 'year'],
  fields: {
    template: { format: 'choice' },
    year: { format: 'text' },
    first: { format: 'number' },
    last: { format: 'number' },
    source: { format: 'text' },
    state: { format: 'choice' },
    close_reason: { format: 'text' },
  },
})

export const classificationsTable = historyTable({
  id: 'letter_classifications',
  table: 'letter_classifications',
  inner: [],
  title: ['code'],
  fields: {
    code: { format: 'text' },
    title: { format: 'text' },
    source: { format: 'text' },
    state: { format: 'choice' },
  },
})

export const letterPaperTable = historyTable({
  id: 'letter-paper',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.paper': { format: 'text' },
    'value.letterheadMode': { format: 'choice' },
    'value.offsetMm': { format: 'number' },
    'value.shiftMm': { format: 'number' },
  },
})

export const letterSettingsHistory: HistoryDeclaration = {
  permission: 'change:facility',
  parts: [
    allRows(letterClassesTable),
    allRows(letterSignatoriesTable),
    allRows(numberBlocksTable),
    allRows(classificationsTable),
    rowsWithKeys(letterPaperTable, 'letters.paper'),
    rowsWithKeys(numberingTable, 'letters.number-pattern'),
  ],
}

export const letterHistory: HistoryDeclaration = {
  permission: 'as-row-says',
  parts: [
    ownRow(lettersTable),
    rowsNaming(printsTable, 'letter_id'),
    rowsNaming(numberEntriesTable, 'letter_id'),
    rowsNaming(printJobsTable, 'letter_id'),
  ],
}
