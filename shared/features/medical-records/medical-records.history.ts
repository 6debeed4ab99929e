import { clinicalSummariesTable } from '../clinical-summary/clinical-summary.history.ts'
import { countersignsTable } from '../countersigns/countersigns.history.ts'
import { presentedPeopleTable } from '../doctor-visits/doctor-visits.history.ts'
import { healthCardParts } from '../health-cards/health-cards.history.ts'
import {
  type HistoryDeclaration,
  type HistoryHiding,
  type HistoryLink,
  historyTable,
} from '../history/history-declaration.ts'
import { retentionHoldsTable } from '../record-retention/record-retention.history.ts'
import { separationParts } from '../separations/separations.history.ts'
import { doctorOrdersTable } from '../visiting-doctor/visiting-doctor.history.ts'
import { recordDisclosuresTable } from './record-disclosures.history.ts'

/** Medical words, each told only to those who may read the record, and noted as read. */
const health = { needs: 'view:health', isHealth: true } as const

export const encountersTable = historyTable({
  id: 'encounters',
  table: 'encounters',
  inner: [
    'id',
    'search_row',
    'inmate_id',
    'recorded_at',
    'recorded_by',
    'changed_at',
    'changed_by',
    'voided_at',
    'voided_by',
    'revision',
  ],
  title: ['number'],
  fields: {
    number: { format: 'text', ...health },
    kind: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
    confidentiality: { format: 'choice', ...health },
    cared_at: { format: 'moment', ...health },
    late_reason: { format: 'text', ...health },
    carer_id: { format: 'account', ...health },
    instructed_by: { format: 'text', ...health },
    subjective: { format: 'text', ...health },
    objective: { format: 'text', ...health },
    assessment: { format: 'text', ...health },
    plan: { format: 'text', ...health },
    voided_reason: { format: 'text', ...health },
  },
})

export const versionsTable = historyTable({
  id: 'encounter_versions',
  table: 'encounter_versions',
  inner: ['id', 'encounter_id', 'content', 'written_at', 'written_by', 'replaced_at', 'replaced_by'],
  title: [],
  fields: {
    revision: { format: 'number', ...health },
    reason: { format: 'text', ...health },
  },
})

export const addendaTable = historyTable({
  id: 'encounter_addenda',
  table: 'encounter_addenda',
  inner: ['id', 'encounter_id', 'added_at', 'added_by'],
  title: [],
  fields: {
    text: { format: 'text', ...health },
  },
})

export const movesTable = historyTable({
  id: 'encounter_moves',
  table: 'encounter_moves',
  inner: ['id', 'encounter_id', 'moved_at', 'moved_by', 'entries', 'undone_at', 'undone_by'],
  title: ['from_inmate_id', 'to_inmate_id'],
  fields: {
    from_inmate_id: { format: 'inmate', ...health },
    to_inmate_id: { format: 'inmate', ...health },
    reason: { format: 'text', ...health },
    undone_reason: { format: 'text', ...health },
  },
})

export const observationsTable = historyTable({
  id: 'observations',
  table: 'observations',
  inner: ['id', 'encounter_id', 'loinc', 'is_derived', 'recorded_at'],
  title: ['sign'],
  fields: {
    sign: { format: 'choice', ...health },
    kind: { format: 'choice', ...health },
    value: { format: 'number', ...health },
    unit: { format: 'text', ...health },
    interpretation: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
  },
})

export const diagnosesTable = historyTable({
  id: 'diagnoses',
  table: 'diagnoses',
  inner: ['id', 'encounter_id', 'recorded_at'],
  title: ['display'],
  fields: {
    code: { format: 'text', ...health },
    display: { format: 'text', ...health },
    rank: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
  },
})

export const proceduresTable = historyTable({
  id: 'procedures',
  table: 'procedures',
  inner: ['id', 'encounter_id', 'recorded_at'],
  title: ['display'],
  fields: {
    code: { format: 'text', ...health },
    display: { format: 'text', ...health },
    note: { format: 'text', ...health },
    state: { format: 'choice', ...health },
  },
})

export const followUpsTable = historyTable({
  id: 'follow_ups',
  table: 'follow_ups',
  inner: ['id', 'encounter_id', 'done_encounter_id', 'closed_at', 'closed_by'],
  title: ['due_on'],
  fields: {
    due_on: { format: 'date', ...health },
    note: { format: 'text', ...health },
    state: { format: 'choice', ...health },
    closed_reason: { format: 'text', ...health },
  },
})

export const problemsTable = historyTable({
  id: 'problems',
  table: 'problems',
  inner: ['id', 'inmate_id', 'encounter_id', 'recorded_at', 'recorded_by', 'voided_at', 'voided_by', 'revision'],
  title: ['display'],
  fields: {
    code: { format: 'text', ...health },
    display: { format: 'text', ...health },
    onset_on: { format: 'date', ...health },
    note: { format: 'text', ...health },
    confidentiality: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
    resolved_on: { format: 'date', ...health },
    voided_reason: { format: 'text', ...health },
  },
})

export const allergiesTable = historyTable({
  id: 'allergies',
  table: 'allergies',
  inner: [
    'id',
    'inmate_id',
    'encounter_id',
    'recorded_at',
    'recorded_by',
    'voided_at',
    'voided_by',
    'revision',
    'verified_at',
    'verified_by',
  ],
  title: ['statement', 'substance'],
  fields: {
    statement: { format: 'choice', ...health },
    category: { format: 'choice', ...health },
    substance: { format: 'text', ...health },
    reaction: { format: 'text', ...health },
    severity: { format: 'choice', ...health },
    verification: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
    voided_reason: { format: 'text', ...health },
  },
})

export const immunisationsTable = historyTable({
  id: 'immunisations',
  table: 'immunisations',
  inner: ['id', 'inmate_id', 'encounter_id', 'recorded_at', 'recorded_by', 'voided_at', 'voided_by', 'revision'],
  title: ['vaccine'],
  fields: {
    vaccine: { format: 'text', ...health },
    given_on: { format: 'date', ...health },
    dose: { format: 'number', ...health },
    batch: { format: 'text', ...health },
    place: { format: 'text', ...health },
    note: { format: 'text', ...health },
    state: { format: 'choice', ...health },
    voided_reason: { format: 'text', ...health },
  },
})

export const labResultsTable = historyTable({
  id: 'lab_results',
  table: 'lab_results',
  inner: [
    'id',
    'inmate_id',
    'encounter_id',
    'recorded_at',
    'recorded_by',
    'voided_at',
    'voided_by',
    'revision',
    'loinc',
    'lab_request_id',
  ],
  title: ['test', 'taken_on'],
  fields: {
    test: { format: 'text', ...health },
    value: { format: 'text', ...health },
    unit: { format: 'text', ...health },
    reference: { format: 'text', ...health },
    interpretation: { format: 'choice', ...health },
    taken_on: { format: 'date', ...health },
    laboratory: { format: 'text', ...health },
    file_id: { format: 'presence', ...health },
    note: { format: 'text', ...health },
    confidentiality: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
    voided_reason: { format: 'text', ...health },
  },
})

export const recordFilesTable = historyTable({
  id: 'record_files',
  table: 'record_files',
  inner: [
    'id',
    'inmate_id',
    'encounter_id',
    'recorded_at',
    'recorded_by',
    'voided_at',
    'voided_by',
    'revision',
    'file_id',
  ],
  title: ['title'],
  fields: {
    title: { format: 'text', ...health },
    confidentiality: { format: 'choice', ...health },
    state: { format: 'choice', ...health },
    voided_reason: { format: 'text', ...health },
  },
})

const secret = { right: 'view:confidential-health', column: 'confidentiality', value: 'extra' } as const
const hidesOwn: HistoryHiding = secret
const hidesOfVisit: HistoryHiding = { ...secret, of: { table: 'encounters', key: 'encounter_id' } }

const ofPerson = { kind: 'columns', columns: ['inmate_id'] } as const
const ofVisit: HistoryLink = {
  kind: 'through',
  column: 'encounter_id',
  table: 'encounters',
  columns: ['inmate_id'],
  hides: hidesOfVisit,
}

/** The medical record of one person. What is extra confidential is not told of to those who may not know that it is there. */
export const medicalRecordHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [
    { table: encountersTable, link: { ...ofPerson, hides: hidesOwn } },
    { table: versionsTable, link: ofVisit },
    { table: addendaTable, link: ofVisit },
    {
      table: movesTable,
      link: { kind: 'columns', columns: ['from_inmate_id', 'to_inmate_id'], hides: hidesOfVisit },
    },
    { table: countersignsTable, link: ofVisit },
    { table: doctorOrdersTable, link: ofVisit },
    { table: presentedPeopleTable, link: { ...ofPerson, hides: hidesOwn } },
    { table: observationsTable, link: ofVisit },
    { table: diagnosesTable, link: ofVisit },
    { table: proceduresTable, link: ofVisit },
    { table: followUpsTable, link: ofVisit },
    { table: problemsTable, link: { ...ofPerson, hides: hidesOwn } },
    { table: allergiesTable, link: ofPerson },
    { table: immunisationsTable, link: ofPerson },
    { table: labResultsTable, link: { ...ofPerson, hides: hidesOwn } },
    { table: recordFilesTable, link: { ...ofPerson, hides: hidesOwn } },
    { table: retentionHoldsTable, link: ofPerson },
    { table: recordDisclosuresTable, link: ofPerson },
    { table: clinicalSummariesTable, link: { ...ofPerson, hides: hidesOwn } },
    ...healthCardParts,
    ...separationParts('inmate_id'),
  ],
}
