import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

export const coachingPlansTable = historyTable({
  id: 'coaching_plans',
  table: 'coaching_plans',
  // `meets` tells the times of the week in words.
  inner: ['id', 'programme_id', 'slots', 'calendar_version', 'recorded_at', 'recorded_by', 'revision'],
  title: ['title'],
  fields: {
    title: { format: 'text' },
    from_on: { format: 'date' },
    until_on: { format: 'date' },
    skips_holidays: { format: 'yes-no' },
    meets: { format: 'text' },
    place: { format: 'text' },
    instructor: { format: 'text' },
    change_reason: { format: 'text' },
    state: { format: 'choice' },
    withdraw_reason: { format: 'text' },
  },
})

export const coachingSessionsTable = historyTable({
  id: 'coaching_sessions',
  table: 'coaching_sessions',
  inner: [
    'id',
    'programme_id',
    'plan_id',
    'cancelled_by_plan',
    'counted_out_at',
    'counted_out_by',
    'counted_back_at',
    'counted_back_by',
    'recorded_at',
    'recorded_by',
    'revision',
  ],
  title: ['held_on', 'starts_at'],
  fields: {
    kind: { format: 'choice' },
    title: { format: 'text' },
    held_on: { format: 'date' },
    starts_at: { format: 'text' },
    minutes: { format: 'number' },
    place: { format: 'text' },
    instructor: { format: 'text' },
    state: { format: 'choice' },
    cancel_reason: { format: 'text' },
    'moved_from.on': { format: 'date' },
    'moved_from.startsAt': { format: 'text' },
    'moved_from.minutes': { format: 'number' },
    move_reason: { format: 'text' },
    counted_out: { format: 'number' },
    counted_back: { format: 'number' },
    count_note: { format: 'text' },
    note: { format: 'text' },
  },
})

export const eventPeopleTable = historyTable({
  id: 'event_people',
  table: 'event_people',
  inner: ['id', 'session_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['part'],
  fields: {
    role: { format: 'choice' },
    inmate_id: { format: 'inmate' },
    officer: { format: 'text' },
    part: { format: 'text' },
    state: { format: 'choice' },
    end_reason: { format: 'text' },
  },
})

export const eventFilesTable = historyTable({
  id: 'event_files',
  table: 'event_files',
  inner: ['id', 'session_id', 'file_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['title'],
  fields: {
    kind: { format: 'choice' },
    title: { format: 'text' },
    state: { format: 'choice' },
    end_reason: { format: 'text' },
  },
})

const ofSession = { kind: 'columns', columns: ['session_id'] } as const

/** One meeting or performance. Who was there is told by its attendance. */
export const coachingSessionHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [
    ownRow(coachingSessionsTable),
    { table: eventPeopleTable, link: ofSession },
    { table: eventFilesTable, link: ofSession },
  ],
}

/** A work plan; its sessions tell what became of each. */
export const coachingPlanHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [ownRow(coachingPlansTable)],
}
