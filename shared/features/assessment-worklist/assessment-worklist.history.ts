import {
  allRows,
  type HistoryDeclaration,
  historyTable,
  rowsNaming,
  rowsWithKeys,
} from '../history/history-declaration.ts'

const needs = 'view:assessments'

export const assessmentAssignmentsTable = historyTable({
  id: 'assessment_assignments',
  table: 'assessment_assignments',
  inner: ['id', 'inmate_id', 'assessment_id', 'replaces_id', 'assigned_at', 'assigned_by'],
  title: [],
  fields: {
    assessor_id: { format: 'account' },
    before_id: { format: 'account' },
    reason: { format: 'text', needs },
    state: { format: 'choice' },
  },
})

export const assessmentNoticesTable = historyTable({
  id: 'assessment_notices',
  table: 'assessment_notices',
  inner: ['id', 'inmate_id', 'assessment_id', 'reported_at', 'reported_by', 'revision'],
  title: ['learnt_on'],
  fields: {
    told: { format: 'text', needs },
    source: { format: 'text', needs },
    learnt_on: { format: 'date' },
    state: { format: 'choice' },
    end_reason: { format: 'text', needs },
  },
})

/** To whom a person was given, and what was reported about him. */
export const assessmentDutyHistory: HistoryDeclaration = {
  permission: needs,
  parts: [rowsNaming(assessmentAssignmentsTable, 'inmate_id'), rowsNaming(assessmentNoticesTable, 'inmate_id')],
}

export const assessorAbsencesTable = historyTable({
  id: 'assessor_absences',
  table: 'assessor_absences',
  inner: ['id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['account_id'],
  fields: {
    account_id: { format: 'account' },
    from_on: { format: 'date' },
    until_on: { format: 'date' },
    reason: { format: 'text' },
    state: { format: 'choice' },
    end_reason: { format: 'text' },
  },
})

export const assessorAbsenceHistory: HistoryDeclaration = { permission: needs, parts: [allRows(assessorAbsencesTable)] }

export const assessmentWorklistSettingsTable = historyTable({
  id: 'assessment-worklist-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.firstDays': { format: 'number' },
    'value.repeatMonths': { format: 'number' },
    'value.informationDays': { format: 'number' },
    'value.aheadDays': { format: 'number' },
    'value.includeDetainees': { format: 'yes-no' },
    'value.source': { format: 'text' },
  },
})

/** Key of the setting; the history finds it by this name. */
export const assessmentWorklistKey = 'assessment-worklist'

export const assessmentWorklistHistory: HistoryDeclaration = {
  permission: needs,
  parts: [rowsWithKeys(assessmentWorklistSettingsTable, assessmentWorklistKey)],
}
