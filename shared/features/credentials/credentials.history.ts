import { type HistoryDeclaration, historyTable, rowsNaming, rowsWithKeys } from '../history/history-declaration.ts'

export const licencesTable = historyTable({
  id: 'worker_licences',
  table: 'worker_licences',
  inner: ['id', 'worker_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['kind', 'number'],
  fields: {
    kind: { format: 'choice' },
    number: { format: 'text' },
    issued_on: { format: 'date' },
    valid_until: { format: 'date' },
    issuer: { format: 'text' },
    place: { format: 'text' },
    is_here: { format: 'yes-no' },
    state: { format: 'choice' },
    void_reason: { format: 'text' },
  },
})

export const creditsTable = historyTable({
  id: 'worker_credits',
  table: 'worker_credits',
  inner: ['id', 'worker_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['title', 'held_on'],
  fields: {
    kind: { format: 'choice' },
    title: { format: 'text' },
    organiser: { format: 'text' },
    held_on: { format: 'date' },
    points: { format: 'number' },
    state: { format: 'choice' },
    void_reason: { format: 'text' },
  },
})

/** Key of the setting; the history finds it by this name. */
export const credentialSettingsKey = 'credentials'

export const credentialSettingsTable = historyTable({
  id: 'credential-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.reminderDays': { format: 'lines' },
    'value.creditYears': { format: 'number' },
    'value.credits': { format: 'lines' },
  },
})

/** STR, SIP and SKP of one worker, by the id of the worker. */
export const credentialHistory: HistoryDeclaration = {
  permission: 'view:licences',
  parts: [rowsNaming(licencesTable, 'worker_id'), rowsNaming(creditsTable, 'worker_id')],
}

export const credentialSettingsHistory: HistoryDeclaration = {
  permission: 'view:licences',
  parts: [rowsWithKeys(credentialSettingsTable, credentialSettingsKey)],
}
