import { allRows, type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const importPlansTable = historyTable({
  id: 'import_plans',
  table: 'import_plans',
  inner: ['id', 'header_row', 'columns', 'made_by', 'made_at', 'finished_at', 'discarded_at', 'discarded_by'],
  title: [],
  fields: {
    file_id: { format: 'presence' },
    sheet: { format: 'text' },
    date_order: { format: 'choice' },
    as_of: { format: 'date' },
    is_complete: { format: 'yes-no' },
    blank_rows: { format: 'number' },
    unknown_columns: { format: 'lines' },
    state: { format: 'choice' },
  },
})

export const mappingsTable = historyTable({
  id: 'import_mappings',
  table: 'import_mappings',
  inner: ['id', 'saved_at', 'list', 'revision'],
  title: ['name'],
  fields: {
    name: { format: 'text' },
    columns: { format: 'presence' },
    date_order: { format: 'choice' },
    state: { format: 'choice' },
  },
})

export const importPlanHistory: HistoryDeclaration = {
  permission: 'register:inmates',
  parts: [ownRow(importPlansTable)],
}

export const mappingHistory: HistoryDeclaration = { permission: 'register:inmates', parts: [allRows(mappingsTable)] }
