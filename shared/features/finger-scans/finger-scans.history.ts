import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const fingerImportsTable = historyTable({
  id: 'finger_imports',
  table: 'finger_imports',
  inner: ['id', 'faults', 'recorded_at', 'recorded_by', 'revision', 'device_id'],
  title: [],
  fields: {
    file_id: { format: 'presence' },
    lines: { format: 'number' },
    fresh: { format: 'number' },
    folded: { format: 'number' },
    bad_lines: { format: 'number' },
    offset_minutes: { format: 'number' },
    minutes_before: { format: 'number' },
    minutes_after: { format: 'number' },
    state: { format: 'choice' },
    undo_reason: { format: 'text' },
  },
})

export const fingerImportHistory: HistoryDeclaration = {
  permission: 'mark:attendance',
  parts: [ownRow(fingerImportsTable)],
}
