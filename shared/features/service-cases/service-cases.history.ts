import type { Permission } from '../../people/permissions.ts'
import { bundlesTable, incomingAnswersTable } from '../exchange/exchange.history.ts'
import {
  type HistoryDeclaration,
  type HistoryPart,
  historyTable,
  ownRow,
  rowsNaming,
  rowsWithKeys,
} from '../history/history-declaration.ts'
import { lettersTable } from '../letters/letters.history.ts'
import { medicalRecommendationPapers } from '../medical-recommendations/medical-recommendations.rules.ts'

/** Why a case was opened, sent back or struck out is told in medical words. */
const clinical = { format: 'text', needs: 'view:case-papers', isHealth: true } as const

/** Of the medical record even the covering words are for the clinic, as on the page of the case. */
const ofPaper = {
  needs: 'view:case-papers',
  alsoNeeds: { column: 'requirement_id', value: medicalRecommendationPapers.medicalRecord, right: 'view:health' },
} as const

export const casesTable = historyTable({
  id: 'service_cases',
  table: 'service_cases',
  inner: [
    'id',
    'service_id',
    'service_version',
    'subject_kind',
    'worker_id',
    'renews',
    'opened_by',
    'opened_at',
    'revision',
  ],
  title: [],
  fields: {
    number: { format: 'text' },
    inmate_id: { format: 'inmate' },
    trigger: { format: 'named' },
    applicant_name: { format: 'text', needs: 'view:case-papers' },
    applicant_relation: { format: 'text', needs: 'view:case-papers' },
    fact_answers: { format: 'document' },
    reason: clinical,
    phase: { format: 'choice' },
    emergency_reason: clinical,
    clock_id: { format: 'named' },
    clock_start: { format: 'named' },
    calendar_version: { format: 'text' },
  },
})

export const caseEventsTable = historyTable({
  id: 'case_events',
  table: 'case_events',
  inner: ['id', 'case_id', 'sequence', 'paper_id', 'recorded_at', 'account_id', 'undoes', 'linked_case_id'],
  title: ['kind', 'requirement_id', 'step'],
  fields: {
    kind: { format: 'choice' },
    step: { format: 'named' },
    requirement_id: { format: 'named' },
    letter_to: { format: 'choice' },
    at: { format: 'moment' },
    reason: { ...clinical, ...ofPaper },
    note: clinical,
    letter_number: { format: 'text' },
    letter_date: { format: 'date' },
    incoming_answer_id: { format: 'named' },
    choice: { format: 'named', needs: 'view:case-papers', isHealth: true },
    amount: { format: 'number' },
    leads_to: { format: 'choice' },
  },
})

export const casePapersTable = historyTable({
  id: 'case_papers',
  table: 'case_papers',
  inner: ['id', 'case_id', 'letter_id', 'created_by', 'created_at', 'attached_by', 'voided_by'],
  title: ['requirement_id'],
  fields: {
    requirement_id: { format: 'named' },
    state: { format: 'choice' },
    outside_name: { format: 'text', ...ofPaper },
    outside_sip: { format: 'text', ...ofPaper },
    outside_institution: { format: 'text', ...ofPaper },
    outside_date: { format: 'date', ...ofPaper },
    signed_on: { format: 'date' },
    signers: { format: 'document', ...ofPaper },
    attached_at: { format: 'moment' },
    voided_at: { format: 'moment' },
    void_reason: { ...clinical, ...ofPaper },
    withdrawn: { format: 'yes-no' },
  },
})

export const caseFilesTable = historyTable({
  id: 'case_files',
  table: 'case_files',
  inner: ['id', 'case_id', 'paper_id', 'session_id', 'position'],
  title: [],
  fields: { file_id: { format: 'presence' } },
})

export const caseApprovalsTable = historyTable({
  id: 'case_approvals',
  table: 'case_approvals',
  inner: ['id', 'case_id', 'account_id', 'at'],
  title: ['decision'],
  fields: { decision: { format: 'choice' }, reason: clinical },
})

export const sessionsTable = historyTable({
  id: 'tpp_sessions',
  table: 'tpp_sessions',
  inner: ['id', 'case_id', 'letter_id', 'created_by', 'created_at', 'recorded_by', 'recorded_at'],
  title: ['held_on'],
  fields: {
    state: { format: 'choice' },
    held_on: { format: 'date' },
    place: { format: 'text' },
    members: { format: 'document' },
    decision: { format: 'choice' },
  },
})

export const deadlineMovesTable = historyTable({
  id: 'case_deadline_moves',
  table: 'case_deadline_moves',
  inner: ['id', 'case_id', 'version_before', 'version_after', 'at', 'account_id'],
  title: [],
  fields: { due_before: { format: 'date' }, due_after: { format: 'date' } },
})

export const coordinationsTable = historyTable({
  id: 'case_coordinations',
  table: 'case_coordinations',
  inner: ['id', 'case_id', 'recorded_by', 'recorded_at'],
  title: ['held_on'],
  fields: {
    held_on: { format: 'date' },
    hospital: { format: 'text', needs: 'view:case-papers' },
    contact: { format: 'text', needs: 'view:case-papers' },
    agreed_on: { format: 'date' },
    result: clinical,
  },
})

/** A line of the medical record: who may not see health data is told that it was filed, never what it says. */
export const outcomesTable = historyTable({
  id: 'medical_outcomes',
  table: 'medical_outcomes',
  inner: ['id', 'inmate_id', 'case_id', 'paper_id', 'filed_by', 'filed_at'],
  title: ['decided_on'],
  fields: {
    outcome: { format: 'named', needs: 'view:health', isHealth: true },
    decided_on: { format: 'date' },
    letter_number: { format: 'text', needs: 'view:health' },
    letter_date: { format: 'date' },
  },
})

interface CaseHistory {
  readonly permission: Permission
  /** The right to what was written about the case: reasons, names, signers. */
  readonly texts: Permission
  /** Whether those words are health data, so that reading them is logged. */
  readonly isHealth: boolean
  /** What the feature keeps beside the case. */
  readonly own: readonly HistoryPart[]
}

/** The history of a case of any service. */
export const caseHistory = (told: CaseHistory): HistoryDeclaration => ({
  permission: told.permission,
  parts: [
    ...[
      ownRow(casesTable),
      rowsNaming(caseEventsTable, 'case_id'),
      rowsNaming(casePapersTable, 'case_id'),
      rowsNaming(caseFilesTable, 'case_id'),
      rowsNaming(caseApprovalsTable, 'case_id'),
      rowsNaming(sessionsTable, 'case_id'),
    ].map((part) => readWith(part, told)),
    ...told.own,
    rowsNaming(deadlineMovesTable, 'case_id'),
    rowsNaming(lettersTable, 'owner_id'),
    rowsNaming(bundlesTable, 'case_id'),
    rowsNaming(incomingAnswersTable, 'case_id'),
  ],
})

/** The tables are declared as a medical request tells them; another service has its own right, and its words are no health data. */
function readWith({ table, link }: HistoryPart, { texts, isHealth }: CaseHistory): HistoryPart {
  const fields = Object.entries(table.fields).map(([name, { isHealth: medical, ...field }]) => [
    name,
    {
      ...field,
      ...(field.needs === undefined ? {} : { needs: texts }),
      ...(medical !== undefined && isHealth ? { isHealth: medical } : {}),
    },
  ])
  return { link, table: { ...table, fields: Object.fromEntries(fields) } }
}

export const recommendationHistory = caseHistory({
  permission: 'view:recommendations',
  texts: 'view:case-papers',
  isHealth: true,
  own: [rowsNaming(coordinationsTable, 'case_id'), rowsNaming(outcomesTable, 'case_id')],
})

export const serviceTable = historyTable({
  id: 'service-settings',
  table: 'settings',
  inner: ['key', 'value.revision'],
  title: [],
  fields: { 'value.clockId': { format: 'named' }, 'value.clockStart': { format: 'named' } },
})

export const termChangesTable = historyTable({
  id: 'service_term_changes',
  table: 'service_term_changes',
  inner: ['id', 'service_id', 'part', 'recorded_by', 'recorded_at'],
  title: ['term_id'],
  fields: {
    term_id: { format: 'named' },
    amount_before: { format: 'number' },
    amount: { format: 'number' },
    effective_from: { format: 'date' },
    source: { format: 'text' },
  },
})

export const serviceHistory: HistoryDeclaration = {
  permission: 'change:services',
  parts: [rowsWithKeys(serviceTable, 'services.{id}'), rowsNaming(termChangesTable, 'service_id')],
}
