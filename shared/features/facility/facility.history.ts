import { allRows, type HistoryDeclaration, historyTable, rowsWithKeys } from '../history/history-declaration.ts'
import { numberingTable } from '../letters/letters.history.ts'

export const profilesTable = historyTable({
  id: 'facility_profiles',
  table: 'facility_profiles',
  inner: ['id', 'created_at'],
  title: ['valid_from'],
  replacesEarlier: true,
  fields: {
    valid_from: { format: 'date' },
    name: { format: 'text' },
    kind: { format: 'choice' },
    class: { format: 'text' },
    unit_code: { format: 'text' },
    address: { format: 'text' },
    city: { format: 'text' },
    phone: { format: 'text' },
    email: { format: 'text' },
    website: { format: 'text' },
    letterhead_lines: { format: 'lines' },
    logo_file_id: { format: 'presence' },
    time_zone: { format: 'choice' },
    capacity: { format: 'number' },
    regional_office: { format: 'text' },
    regional_office_city: { format: 'text' },
    head_name: { format: 'text' },
    head_employee_number: { format: 'text' },
    head_title: { format: 'text' },
    head_acting: { format: 'text' },
  },
})

export const idleTable = historyTable({
  id: 'idle-minutes',
  table: 'settings',
  json: ['value'],
  inner: ['key'],
  title: [],
  fields: { value: { format: 'number' } },
})

export const fileSizeTable = historyTable({
  id: 'file-megabytes',
  table: 'settings',
  json: ['value'],
  inner: ['key'],
  title: [],
  fields: { value: { format: 'number' } },
})

export const clockTable = historyTable({
  id: 'clock-confirmed',
  table: 'settings',
  json: ['value'],
  inner: ['key'],
  title: [],
  fields: { value: { format: 'number' } },
})

export const nearReleaseTable = historyTable({
  id: 'near-release-days',
  table: 'settings',
  json: ['value'],
  inner: ['key'],
  title: [],
  fields: { value: { format: 'number' } },
})

export const holidaysTable = historyTable({
  id: 'holidays',
  table: 'holidays',
  inner: ['id'],
  title: ['date', 'name'],
  fields: {
    date: { format: 'date' },
    name: { format: 'text' },
    kind: { format: 'choice' },
    source: { format: 'text' },
    state: { format: 'choice' },
    reason: { format: 'text' },
  },
})

/** The unit as letters show it, the pattern of letter numbers, and the office-wide preferences. */
export const facilityHistory: HistoryDeclaration = {
  permission: 'change:facility',
  parts: [
    allRows(profilesTable),
    rowsWithKeys(numberingTable, 'letters.number-pattern'),
    rowsWithKeys(idleTable, 'session.idle-minutes'),
    rowsWithKeys(fileSizeTable, 'files.maximum-megabytes'),
    rowsWithKeys(clockTable, 'clock.confirmed-command'),
    rowsWithKeys(nearReleaseTable, 'inmates.near-release-days'),
  ],
}

export const calendarHistory: HistoryDeclaration = { permission: 'view:facility', parts: [allRows(holidaysTable)] }
