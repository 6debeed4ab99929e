import { type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'

export const hearingsTable = historyTable({
  id: 'coaching_hearings',
  table: 'coaching_hearings',
  inner: ['id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['number'],
  fields: {
    number: { format: 'text' },
    subject: { format: 'text' },
    held_on: { format: 'date' },
    starts_at: { format: 'text' },
    ends_at: { format: 'text' },
    place: { format: 'text' },
    chair: { format: 'text' },
    attendees: { format: 'text' },
    agenda: { format: 'text' },
    minutes: { format: 'text' },
    state: { format: 'choice' },
    cancel_reason: { format: 'text' },
    postponed_from: { format: 'date' },
    postpone_reason: { format: 'text' },
    closed_at: { format: 'moment' },
    closed_by: { format: 'account' },
    reopen_reason: { format: 'text' },
  },
})

export const hearingPeopleTable = historyTable({
  id: 'coaching_hearing_people',
  table: 'coaching_hearing_people',
  inner: ['id', 'hearing_id', 'decision_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['inmate_id'],
  fields: {
    inmate_id: { format: 'inmate' },
    stage: { format: 'choice' },
    proposal: { format: 'text' },
    state: { format: 'choice' },
    remove_reason: { format: 'text' },
  },
})

export const hearingPhotosTable = historyTable({
  id: 'coaching_hearing_photos',
  table: 'coaching_hearing_photos',
  inner: ['id', 'hearing_id', 'file_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['title'],
  fields: { title: { format: 'text' }, state: { format: 'choice' }, end_reason: { format: 'text' } },
})

export const hearingHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [
    ownRow(hearingsTable),
    rowsNaming(hearingPeopleTable, 'hearing_id'),
    rowsNaming(hearingPhotosTable, 'hearing_id'),
  ],
}
