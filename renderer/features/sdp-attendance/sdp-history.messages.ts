import type { sdpImportsTable } from '#shared/features/sdp-attendance/sdp-attendance.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { sdpMessages as words } from './sdp-attendance.messages.ts'

export const sdpHistoryWords: HistoryWords<typeof sdpImportsTable> = {
  tables: { sdp_imports: 'Impor kehadiran SDP' },
  fields: {
    'sdp_imports.file_id': words.file,
    'sdp_imports.sheet': words.sheet,
    'sdp_imports.date_order': words.dateOrder,
    'sdp_imports.lines': 'Baris berisi',
    'sdp_imports.state': words.state,
    'sdp_imports.undo_reason': 'Alasan ditarik',
  },
  choices: { 'sdp_imports.date_order': words.dateOrders, 'sdp_imports.state': words.states },
}
