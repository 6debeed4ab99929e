import { type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'

export const attendanceMarksTable = historyTable({
  id: 'attendance_marks',
  table: 'attendance_marks',
  inner: ['id', 'session_id', 'import_id', 'recorded_at', 'recorded_by', 'ended_at', 'ended_by', 'replaces_id'],
  title: ['inmate_id', 'origin', 'reason'],
  fields: {
    inmate_id: { format: 'inmate' },
    origin: { format: 'choice' },
    reason: { format: 'named' },
    note: { format: 'text' },
    seen_at: { format: 'moment' },
    late_reason: { format: 'text' },
    state: { format: 'choice' },
  },
})

/** All marks of one session, by the id of the session. */
export const attendanceHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [{ table: attendanceMarksTable, link: { kind: 'columns', columns: ['session_id'] } }],
}

export const attendanceSettingsTable = historyTable({
  id: 'attendance-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.lockAfterDays': { format: 'number' }, 'value.source': { format: 'text' } },
})

/** Key of the setting; the history finds it by this name. */
export const attendanceSettingsKey = 'attendance'

export const attendanceSettingsHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [rowsWithKeys(attendanceSettingsTable, attendanceSettingsKey)],
}
