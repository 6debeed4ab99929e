import { programmeNeedsTable } from '../assessment-needs/assessment-needs.history.ts'
import { coachingPlansTable, coachingSessionsTable } from '../coaching-sessions/coaching-sessions.history.ts'
import { allRows, type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'

export const coachingProgrammesTable = historyTable({
  id: 'coaching_programmes',
  table: 'coaching_programmes',
  inner: ['id', 'voided_at', 'voided_by', 'recorded_at', 'recorded_by', 'revision'],
  title: ['name'],
  fields: {
    name: { format: 'text' },
    kind: { format: 'named' },
    objective: { format: 'text' },
    stages: { format: 'choices' },
    admits_detainees: { format: 'yes-no' },
    capacity: { format: 'number' },
    instructor: { format: 'text' },
    place: { format: 'text' },
    materials: { format: 'text' },
    budget_rupiah: { format: 'number' },
    competence: { format: 'text' },
    begins_on: { format: 'date' },
    ends_on: { format: 'date' },
    state: { format: 'choice' },
    ended_on: { format: 'date' },
    end_reason: { format: 'text' },
  },
  json: ['stages'],
})

export const coachingMembersTable = historyTable({
  id: 'coaching_members',
  table: 'coaching_members',
  inner: ['id', 'programme_id', 'gone_event_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['inmate_id'],
  fields: {
    inmate_id: { format: 'inmate' },
    state: { format: 'choice' },
    asked_on: { format: 'date' },
    asked_by: { format: 'choice' },
    asker: { format: 'text' },
    wish: { format: 'text' },
    decided_on: { format: 'date' },
    decided_by: { format: 'account' },
    decision_reason: { format: 'text' },
    entry_stage: { format: 'choice' },
    joined_on: { format: 'date' },
    left_on: { format: 'date' },
    left_reason: { format: 'text' },
    gone_with: { format: 'choice' },
  },
})

export const coachingSuspensionsTable = historyTable({
  id: 'coaching_suspensions',
  table: 'coaching_suspensions',
  inner: ['id', 'member_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['from_on', 'until_on'],
  fields: {
    from_on: { format: 'date' },
    until_on: { format: 'date' },
    reason: { format: 'text' },
    state: { format: 'choice' },
    lift_reason: { format: 'text' },
  },
})

export const keptApartTable = historyTable({
  id: 'kept_apart',
  table: 'kept_apart',
  inner: ['id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['one_inmate_id', 'other_inmate_id'],
  fields: {
    one_inmate_id: { format: 'inmate' },
    other_inmate_id: { format: 'inmate' },
    reason: { format: 'text' },
    from_on: { format: 'date' },
    state: { format: 'choice' },
    ended_on: { format: 'date' },
    end_reason: { format: 'text' },
  },
})

/** A programme with everybody who ever asked for it and their days out, its plans, and its sessions: put in, moved, cancelled, held. */
export const coachingProgrammeHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [
    ownRow(coachingProgrammesTable),
    rowsNaming(coachingMembersTable, 'programme_id'),
    rowsNaming(programmeNeedsTable, 'programme_id'),
    rowsNaming(coachingPlansTable, 'programme_id'),
    rowsNaming(coachingSessionsTable, 'programme_id'),
    {
      table: coachingSuspensionsTable,
      link: {
        kind: 'through',
        column: 'member_id',
        table: 'coaching_members',
        columns: ['programme_id'],
      },
    },
  ],
}

/** The list of people kept apart as a whole. */
export const keptApartHistory: HistoryDeclaration = {
  permission: 'view:coaching',
  parts: [allRows(keptApartTable)],
}
