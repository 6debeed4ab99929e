import {
  type HistoryDeclaration,
  type HistoryPart,
  historyTable,
  rowsWithKeys,
} from '../history/history-declaration.ts'

const health = { needs: 'view:health', isHealth: true } as const

export const healthCardsTable = historyTable({
  id: 'health_cards',
  table: 'health_cards',
  inner: ['id', 'inmate_id', 'issued_by', 'voided_at', 'voided_by'],
  title: ['issued_at'],
  fields: {
    code: { format: 'presence', isSecret: true },
    issued_at: { format: 'moment' },
    state: { format: 'choice' },
    voided_reason: { format: 'choice' },
    voided_note: { format: 'text' },
  },
})

export const roundExcusesTable = historyTable({
  id: 'round_excuses',
  table: 'round_excuses',
  inner: ['id', 'inmate_id', 'recorded_at', 'recorded_by', 'undone_by'],
  title: ['excused_on'],
  fields: {
    excused_on: { format: 'date', ...health },
    kind: { format: 'choice', ...health },
    reason: { format: 'text', ...health },
    undone_at: { format: 'moment', ...health },
    undone_reason: { format: 'text', ...health },
  },
})

const ofPerson = { kind: 'columns', columns: ['inmate_id'] } as const

/** Told within the medical record of a person. */
export const healthCardParts: readonly HistoryPart[] = [
  { table: healthCardsTable, link: ofPerson },
  { table: roundExcusesTable, link: ofPerson },
]

export const monthlyRoundSettingsTable = historyTable({
  id: 'monthly-round',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.period': { format: 'choice' },
    'value.days': { format: 'number' },
    'value.countsEveryVisit': { format: 'yes-no' },
    'value.source': { format: 'text' },
  },
})

export const cardSettingsTable = historyTable({
  id: 'health-card-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.hasPhoto': { format: 'yes-no' } },
})

export const cardSettingsKey = 'health-cards'

/** Key of the setting; the history finds it by this name. */
export const monthlyRoundSettingsKey = 'monthly-round'

/** What the office has set for its monthly round. */
export const monthlyRoundHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [rowsWithKeys(monthlyRoundSettingsTable, monthlyRoundSettingsKey)],
}
