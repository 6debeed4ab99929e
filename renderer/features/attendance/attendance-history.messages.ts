import type { attendanceMarksTable, attendanceSettingsTable } from '#shared/features/attendance/attendance.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { attendanceMessages as words } from './attendance.messages.ts'

export const attendanceHistoryWords: HistoryWords<typeof attendanceMarksTable | typeof attendanceSettingsTable> = {
  tables: { attendance_marks: 'Kehadiran', 'attendance-settings': words.settingsTitle },
  fields: {
    'attendance_marks.inmate_id': 'Nama',
    'attendance_marks.origin': words.origins,
    'attendance_marks.reason': words.mark,
    'attendance_marks.note': words.note,
    'attendance_marks.seen_at': 'Terlihat pada',
    'attendance_marks.late_reason': words.lateReason,
    'attendance_marks.state': 'Keadaan',
    'attendance-settings.value.lockAfterDays': words.lockAfterDays,
    'attendance-settings.value.source': words.source,
  },
  choices: {
    'attendance_marks.origin': words.originNames,
    'attendance_marks.state': words.trailStates,
  },
}
