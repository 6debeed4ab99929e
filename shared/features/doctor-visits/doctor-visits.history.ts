import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

const health = { needs: 'view:health', isHealth: true } as const

export const doctorVisitsTable = historyTable({
  id: 'doctor_visits',
  table: 'doctor_visits',
  inner: ['id', 'planned_at', 'planned_by', 'closed_at', 'closed_by', 'reopened_at', 'reopened_by', 'revision'],
  title: ['visit_on'],
  fields: {
    visit_on: { format: 'date' },
    doctor_name: { format: 'text' },
    doctor_licence: { format: 'text' },
    doctor_institution: { format: 'text' },
    state: { format: 'choice' },
    closed_reason: { format: 'text' },
    reopened_reason: { format: 'text' },
  },
})

export const presentedPeopleTable = historyTable({
  id: 'presented_people',
  table: 'presented_people',
  inner: [
    'id',
    'doctor_visit_id',
    'inmate_id',
    'encounter_id',
    'meeting_id',
    'carried_from_id',
    'added_at',
    'added_by',
    'settled_at',
    'settled_by',
    'revision',
  ],
  title: [],
  fields: {
    reason: { format: 'text', ...health },
    urgency: { format: 'choice', ...health },
    confidentiality: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
    settled_reason: { format: 'text', ...health },
  },
})

/** A day of a doctor from outside. Whom she was to see is told in the history of each person's record. */
export const doctorVisitHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [ownRow(doctorVisitsTable)],
}
