import {
  type HistoryDeclaration,
  historyTable,
  ownRow,
  rowsNaming,
  rowsWithKeys,
} from '../history/history-declaration.ts'
import { separationParts } from '../separations/separations.history.ts'

export const arrivalsTable = historyTable({
  id: 'arrivals',
  table: 'arrivals',
  inner: ['id', 'inmate_id', 'event_id', 'came_on', 'time_known', 'opened_at'],
  title: ['arrived_at'],
  fields: { arrived_at: { format: 'moment' }, state: { format: 'choice' } },
})

const entry = { cared_at: { format: 'moment' }, late_reason: { format: 'text' } } as const

export const decisionsTable = historyTable({
  id: 'arrival_decisions',
  table: 'arrival_decisions',
  inner: ['id', 'arrival_id', 'recorded_at', 'decided_by'],
  title: ['cared_at'],
  fields: {
    outcome: { format: 'choice' },
    reason: { format: 'text', isHealth: true },
    look_again_on: { format: 'date' },
    state: { format: 'choice' },
    ...entry,
  },
})

export const minutesTable = historyTable({
  id: 'arrival_minutes',
  table: 'arrival_minutes',
  inner: ['id', 'arrival_id', 'response_id', 'encounter_id', 'recorded_at', 'written_by'],
  title: ['cared_at'],
  fields: {
    handed_over_by: { format: 'text' },
    handed_over_office: { format: 'text' },
    state: { format: 'choice' },
    replaced_reason: { format: 'text' },
    ...entry,
  },
})

export const marksTable = historyTable({
  id: 'arrival_marks',
  table: 'arrival_marks',
  inner: ['id', 'minutes_id', 'arrival_id', 'position'],
  title: ['region'],
  fields: {
    region: { format: 'named' },
    kind: { format: 'choice' },
    note: { format: 'text', isHealth: true },
  },
})

export const arrivalSettingsTable = historyTable({
  id: 'arrival-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.startsOn': { format: 'date' },
    'value.clock': { format: 'choice' },
    'value.hours': { format: 'number' },
  },
})

export const arrivalSettingsKey = 'clinic.arrivals'

export const arrivalHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [
    ownRow(arrivalsTable),
    rowsNaming(decisionsTable, 'arrival_id'),
    rowsNaming(minutesTable, 'arrival_id'),
    rowsNaming(marksTable, 'arrival_id'),
    ...separationParts('arrival_id'),
  ],
}

export const arrivalSettingsHistory: HistoryDeclaration = {
  permission: 'manage:clinic',
  parts: [rowsWithKeys(arrivalSettingsTable, arrivalSettingsKey)],
}
