import { allRows, type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

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

export const fingerDevicesTable = historyTable({
  id: 'finger_devices',
  table: 'finger_devices',
  inner: ['id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['name'],
  fields: { name: { format: 'text' }, columns: { format: 'presence' } },
})

export const fingerPeopleTable = historyTable({
  id: 'finger_people',
  table: 'finger_people',
  inner: ['id', 'device_id', 'recorded_at', 'recorded_by'],
  title: ['device_user'],
  fields: { device_user: { format: 'text' }, inmate_id: { format: 'inmate' }, state: { format: 'choice' } },
})

/** All devices, and who their numbers are. */
export const fingerDevicesHistory: HistoryDeclaration = {
  permission: 'mark:attendance',
  parts: [allRows(fingerDevicesTable), allRows(fingerPeopleTable)],
}

export const fingerImportHistory: HistoryDeclaration = {
  permission: 'mark:attendance',
  parts: [ownRow(fingerImportsTable)],
}
