import { allRows, type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'

/** Key of the setting; the history finds it by this name. */
export const boxSettingsKey = 'complaint-boxes'

export const complaintBoxesTable = historyTable({
  id: 'complaint_boxes',
  table: 'complaint_boxes',
  inner: ['id', 'created_by', 'created_at', 'revision'],
  title: ['name'],
  fields: {
    name: { format: 'text' },
    place: { format: 'text' },
    state: { format: 'choice' },
    withdraw_reason: { format: 'text' },
  },
})

export const boxOpeningsTable = historyTable({
  id: 'box_openings',
  table: 'box_openings',
  inner: ['id', 'recorded_at', 'voided_by', 'voided_at', 'revision'],
  title: ['box_id', 'opened_at'],
  fields: {
    box_id: { format: 'named' },
    opened_at: { format: 'moment' },
    officer_id: { format: 'account' },
    second_account_id: { format: 'account' },
    second_name: { format: 'text' },
    second_post: { format: 'text' },
    papers: { format: 'number' },
    set_aside: { format: 'number' },
    set_aside_note: { format: 'text' },
    note: { format: 'text' },
    void_reason: { format: 'text' },
  },
})

/** Told with the complaint alone: which sheet of a box became which complaint is not told beside the box. */
export const boxOpeningComplaintsTable = historyTable({
  id: 'box_opening_complaints',
  table: 'box_opening_complaints',
  inner: ['id', 'complaint_id', 'tied_by', 'tied_at', 'untied_by', 'untied_at'],
  title: [],
  fields: { opening_id: { format: 'presence' }, untie_reason: { format: 'text' } },
})

export const boxSettingsTable = historyTable({
  id: 'complaint-box-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.daysBetween': { format: 'number' }, 'value.source': { format: 'text' } },
})

export const complaintBoxHistory: HistoryDeclaration = {
  permission: 'view:complaints',
  parts: [allRows(boxOpeningsTable), allRows(complaintBoxesTable), rowsWithKeys(boxSettingsTable, boxSettingsKey)],
}
