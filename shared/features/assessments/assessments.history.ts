import {
  assessmentHandoverCopiesTable,
  assessmentHandoversTable,
  assessmentReceiptsTable,
} from '../assessment-handover/assessment-handover.history.ts'
import { needProposalsTable, outsideProgrammesTable } from '../assessment-needs/assessment-needs.history.ts'
import { assessmentDifferenceReasonsTable } from '../assessment-profile/assessment-profile.history.ts'
import {
  type HistoryPart,
  type HistoryTable,
  historyTable,
  ownRow,
  rowsNaming,
} from '../history/history-declaration.ts'
import { caseHistory } from '../service-cases/service-cases.history.ts'

const needs = 'view:assessments'

export const assessmentsTable = historyTable({
  id: 'assessments',
  table: 'assessments',
  inner: ['id', 'assessor_id', 'revision'],
  title: ['consent_on'],
  fields: {
    consent_on: { format: 'date' },
    consent_note: { format: 'text', needs },
    strengths: { format: 'text', needs },
    wishes: { format: 'text', needs },
    analysis: { format: 'text', needs },
    recommendation: { format: 'text', needs },
    filed_place: { format: 'text', needs },
    next_due_on: { format: 'date' },
  },
})

export const assessmentFormsTable = historyTable({
  id: 'assessment_forms',
  table: 'assessment_forms',
  inner: [
    'id',
    'assessment_id',
    'url',
    'version',
    'snapshot',
    'supersedes_id',
    'begun_at',
    'begun_by',
    'frozen_by',
    'revision',
  ],
  title: ['title'],
  fields: {
    title: { format: 'text' },
    state: { format: 'choice' },
    answers: { format: 'document', needs },
    result: { format: 'document', needs },
    frozen_at: { format: 'moment' },
  },
})

export const assessmentSourcesTable = historyTable({
  id: 'assessment_sources',
  table: 'assessment_sources',
  inner: ['id', 'assessment_id', 'recorded_at', 'recorded_by', 'revision'],
  title: ['held_on'],
  fields: {
    kind: { format: 'choice' },
    source: { format: 'text', needs },
    place: { format: 'text', needs },
    held_on: { format: 'date' },
    summary: { format: 'text', needs },
    state: { format: 'choice' },
    end_reason: { format: 'text', needs },
  },
})

export const assessmentAnswerChangesTable = historyTable({
  id: 'assessment_answer_changes',
  table: 'assessment_answer_changes',
  inner: ['id', 'form_id', 'link_id', 'source_id', 'changed_at', 'changed_by'],
  title: [],
  fields: {
    before: { format: 'document', needs },
    after: { format: 'document', needs },
    reason: { format: 'text', needs },
  },
})

export const assessmentOverridesTable = historyTable({
  id: 'assessment_overrides',
  table: 'assessment_overrides',
  inner: ['id', 'form_id', 'score_id', 'proposed_at', 'proposed_by', 'settled_at', 'settled_by', 'revision'],
  title: [],
  fields: {
    from_band: { format: 'text', needs },
    to_band: { format: 'text', needs },
    reason: { format: 'text', needs },
    state: { format: 'choice' },
    settled_reason: { format: 'text', needs },
  },
})

export const assessmentRefusalsTable = historyTable({
  id: 'assessment_refusals',
  table: 'assessment_refusals',
  inner: ['id', 'assessment_id', 'recorded_at', 'recorded_by'],
  title: ['held_on'],
  fields: {
    kind: { format: 'choice' },
    held_on: { format: 'date' },
    goes_on: { format: 'choice' },
    note: { format: 'text', needs },
    witness: { format: 'text', needs },
    overcome_on: { format: 'date' },
  },
})

const ofForm = (table: HistoryTable): HistoryPart => ({
  table,
  link: { kind: 'through', column: 'form_id', table: 'assessment_forms', columns: ['assessment_id'] },
})

/** The whole of an assessment is secret: its history is told to whoever may read it. */
export const assessmentHistory = caseHistory({
  permission: needs,
  texts: needs,
  isHealth: false,
  own: [
    ownRow(assessmentsTable),
    rowsNaming(assessmentFormsTable, 'assessment_id'),
    rowsNaming(assessmentSourcesTable, 'assessment_id'),
    rowsNaming(assessmentRefusalsTable, 'assessment_id'),
    ofForm(assessmentAnswerChangesTable),
    ofForm(assessmentOverridesTable),
    ofForm(assessmentDifferenceReasonsTable),
    ofForm(needProposalsTable),
    ofForm(outsideProgrammesTable),
    rowsNaming(assessmentHandoversTable, 'assessment_id'),
    {
      table: assessmentHandoverCopiesTable,
      link: { kind: 'through', column: 'handover_id', table: 'assessment_handovers', columns: ['assessment_id'] },
    },
    rowsNaming(assessmentReceiptsTable, 'assessment_id'),
  ],
})
