import { allRows, type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'

export const dutyPlacesTable = historyTable({
  id: 'duty_places',
  table: 'duty_places',
  inner: ['id', 'recorded_at', 'recorded_by', 'withdrawn_at', 'withdrawn_by', 'replaces_id', 'revision'],
  title: ['day', 'shift', 'worker_id'],
  fields: {
    day: { format: 'date' },
    shift: { format: 'named' },
    starts_at: { format: 'text' },
    ends_at: { format: 'text' },
    worker_id: { format: 'named' },
    state: { format: 'choice' },
  },
})

export const workerAbsencesTable = historyTable({
  id: 'worker_absences',
  table: 'worker_absences',
  inner: ['id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['worker_id', 'from_day'],
  fields: {
    worker_id: { format: 'named' },
    from_day: { format: 'date' },
    until_day: { format: 'date' },
    kind: { format: 'choice' },
    // As in the roster: why a colleague is away is read by the staff office and the head alone.
    note: { format: 'text', needs: 'view:licences' },
    state: { format: 'choice' },
    void_reason: { format: 'text', needs: 'view:licences' },
  },
})

/** Key of the setting; the history finds it by this name. */
export const dutyShiftsKey = 'duty-roster.shifts'

export const dutyShiftsTable = historyTable({
  id: 'duty-shifts',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { value: { format: 'lines' } },
})

/** The roster as a whole: who was written in and taken out, who was away, which shifts there are. */
export const dutyRosterHistory: HistoryDeclaration = {
  permission: 'view:workers',
  parts: [allRows(dutyPlacesTable), allRows(workerAbsencesTable), rowsWithKeys(dutyShiftsTable, dutyShiftsKey)],
}
