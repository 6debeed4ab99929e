import { coachingResultParts } from '../coaching-results/coaching-results.history.ts'
import { allRows, type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'
import { printJobsTable } from '../letters/letters.history.ts'

export const inmatesTable = historyTable({
  id: 'inmates',
  table: 'inmates',
  inner: ['id', 'search_row', 'name_key', 'national_id_key', 'created_at', 'revision'],
  title: [],
  fields: {
    name: { format: 'text' },
    sex: { format: 'choice' },
    birth_place: { format: 'text' },
    birth_date: { format: 'date' },
    national_id: { format: 'text' },
    religion: { format: 'choice' },
    nationality: { format: 'text' },
    address: { format: 'text' },
    family_name: { format: 'text' },
    family_relation: { format: 'text' },
    family_phone: { format: 'text' },
    jkn_number: { format: 'text' },
    jkn_segment: { format: 'choice' },
    jkn_status: { format: 'choice' },
    jkn_checked_on: { format: 'date' },
    jkn_missing_reason: { format: 'choice' },
    photo_file_id: { format: 'presence' },
    state: { format: 'choice' },
  },
})

export const aliasesTable = historyTable({
  id: 'inmate_aliases',
  table: 'inmate_aliases',
  inner: ['id', 'inmate_id'],
  title: ['name'],
  fields: { name: { format: 'text' }, state: { format: 'choice' } },
})

export const sentencesTable = historyTable({
  id: 'inmate_sentences',
  table: 'inmate_sentences',
  inner: ['id', 'inmate_id', 'arrival_event_id'],
  title: [],
  fields: {
    first_detained_on: { format: 'date' },
    breaks: { format: 'document' },
    detention_ends_on: { format: 'date' },
    kind: { format: 'choice' },
    years: { format: 'number' },
    months: { format: 'number' },
    days: { format: 'number' },
    fine_rupiah: { format: 'number' },
    subsidiary_months: { format: 'number' },
    subsidiary_days: { format: 'number' },
    expires_on: { format: 'date' },
    state: { format: 'choice' },
  },
})

export const registersTable = historyTable({
  id: 'inmate_registers',
  table: 'inmate_registers',
  inner: ['id', 'inmate_id', 'event_id', 'number', 'year', 'number_key'],
  title: ['written'],
  fields: {
    register_class: { format: 'text' },
    written: { format: 'text' },
    legal_status: { format: 'choice' },
    valid_from: { format: 'date' },
    valid_to: { format: 'date' },
    state: { format: 'choice' },
  },
})

export const placementsTable = historyTable({
  id: 'inmate_placements',
  table: 'inmate_placements',
  inner: ['id', 'inmate_id', 'event_id'],
  title: ['block', 'room'],
  fields: {
    block: { format: 'text' },
    room: { format: 'text' },
    valid_from: { format: 'date' },
    valid_to: { format: 'date' },
    state: { format: 'choice' },
  },
})

export const eventsTable = historyTable({
  id: 'inmate_events',
  table: 'inmate_events',
  inner: [
    'id',
    'inmate_id',
    'recorded_at',
    'recorded_by',
    'voided_at',
    'voided_by',
    // The register and the room have rows of their own.
    'details.registerId',
    'details.registerNumber',
    'details.place.block',
    'details.place.room',
  ],
  title: ['kind', 'occurred_on'],
  fields: {
    kind: { format: 'choice' },
    occurred_on: { format: 'date' },
    occurred_at: { format: 'moment' },
    'details.otherParty': { format: 'text' },
    'details.releaseReason': { format: 'choice' },
    'details.letterNumber': { format: 'text' },
    'details.note': { format: 'text' },
    voided_reason: { format: 'text' },
  },
})

export const inmateFilesTable = historyTable({
  id: 'inmate_files',
  table: 'inmate_files',
  inner: ['id', 'inmate_id', 'file_id', 'added_at', 'added_by', 'voided_at', 'voided_by', 'revision'],
  title: ['title'],
  fields: { title: { format: 'text' }, voided_reason: { format: 'text' } },
})

export const mergesTable = historyTable({
  id: 'inmate_merges',
  table: 'inmate_merges',
  inner: ['id', 'merged_at', 'merged_by', 'moved', 'undone_at', 'undone_by'],
  title: ['absorbed_id'],
  fields: {
    kept_id: { format: 'inmate' },
    absorbed_id: { format: 'inmate' },
    reason: { format: 'text' },
    state: { format: 'choice' },
    undone_reason: { format: 'text' },
  },
})

export const distinctionsTable = historyTable({
  id: 'inmate_distinctions',
  table: 'inmate_distinctions',
  inner: ['id', 'told_at', 'told_by'],
  title: ['first_id', 'second_id'],
  fields: {
    first_id: { format: 'inmate' },
    second_id: { format: 'inmate' },
    reason: { format: 'text' },
  },
})

export const inmateHistory: HistoryDeclaration = {
  permission: 'view:inmates',
  parts: [
    ownRow(inmatesTable),
    rowsNaming(aliasesTable, 'inmate_id'),
    rowsNaming(sentencesTable, 'inmate_id'),
    rowsNaming(registersTable, 'inmate_id'),
    rowsNaming(placementsTable, 'inmate_id'),
    rowsNaming(eventsTable, 'inmate_id'),
    rowsNaming(inmateFilesTable, 'inmate_id'),
    ...coachingResultParts,
    rowsNaming(printJobsTable, 'inmate_id'),
    rowsNaming(mergesTable, 'kept_id', 'absorbed_id'),
    rowsNaming(distinctionsTable, 'first_id', 'second_id'),
  ],
}

export const duplicatesHistory: HistoryDeclaration = {
  permission: 'register:inmates',
  parts: [allRows(mergesTable), allRows(distinctionsTable)],
}
