import type {
  boxOpeningComplaintsTable,
  boxOpeningsTable,
  boxSettingsTable,
  complaintBoxesTable,
} from '#shared/features/complaint-boxes/complaint-boxes.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'

type Tables =
  | typeof boxOpeningComplaintsTable
  | typeof boxOpeningsTable
  | typeof boxSettingsTable
  | typeof complaintBoxesTable

export const complaintBoxHistoryWords: HistoryWords<Tables> = {
  tables: {
    complaint_boxes: words.box,
    box_openings: 'Pembukaan kotak',
    box_opening_complaints: words.ofComplaint,
    'complaint-box-settings': words.clockTitle,
  },
  fields: {
    'complaint_boxes.name': words.name,
    'complaint_boxes.place': words.place,
    'complaint_boxes.state': 'Keadaan',
    'complaint_boxes.withdraw_reason': 'Alasan tidak dipakai lagi',
    'box_openings.box_id': words.box,
    'box_openings.opened_at': words.openedAt,
    'box_openings.officer_id': words.first,
    'box_openings.second_account_id': words.secondKind,
    'box_openings.second_name': words.second,
    'box_openings.second_post': 'Jabatan petugas kedua',
    'box_openings.papers': words.count,
    'box_openings.set_aside': words.aside,
    'box_openings.set_aside_note': words.asideNote,
    'box_openings.note': words.note,
    'box_openings.void_reason': 'Alasan dibatalkan',
    'box_opening_complaints.opening_id': words.ofComplaint,
    'box_opening_complaints.untie_reason': 'Alasan dilepas',
    'complaint-box-settings.value.daysBetween': words.days,
    'complaint-box-settings.value.source': words.source,
  },
  choices: { 'complaint_boxes.state': { active: words.active, withdrawn: words.withdrawShort } },
}
