import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const sdpImportsTable = historyTable({
  id: 'sdp_imports',
  table: 'sdp_imports',
  inner: ['id', 'header_row', 'columns', 'recorded_at', 'recorded_by', 'revision'],
  title: [],
  fields: {
    file_id: { format: 'presence' },
    sheet: { format: 'text' },
    date_order: { format: 'choice' },
    lines: { format: 'number' },
    state: { format: 'choice' },
    undo_reason: { format: 'text' },
  },
})

export const sdpImportHistory: HistoryDeclaration = {
  permission: 'mark:attendance',
  parts: [ownRow(sdpImportsTable)],
}
