import type { Generated } from 'kysely'
import type { CaseEventKind, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import type { ReopenedPhase, SubjectKind } from '#shared/features/service-cases/service-standard.ts'

export interface ServiceCasesTable {
  id: string
  service_id: string
  /** The version the case began with, and with it its requirements and steps. */
  service_version: number
  number: string
  /** `none`: the feature keeps its own subject beside the case. */
  subject_kind: SubjectKind
  inmate_id: string | null
  worker_id: string | null
  trigger: string
  /** Who applies, where the trigger asks for a person; the relation only where it asks for a relative. */
  applicant_name: string | null
  applicant_relation: string | null
  /** JSON object: facts of the standard that are asked at the opening, each with what was answered. */
  fact_answers: string
  /** The earlier case that this one was copied from. */
  renews: string | null
  reason: string
  opened_by: string
  opened_at: string
  /** Where the events have led; kept for finding open cases quickly. */
  phase: CasePhase
  emergency_reason: string | null
  clock_id: string
  clock_start: string
  /** Of the working calendar that the case is counted with; a change of the calendar moves it only when confirmed. */
  calendar_version: string
  revision: Generated<number>
}

export interface CasePapersTable {
  id: string
  case_id: string
  requirement_id: string
  state: 'produced' | 'issued' | 'signed'
  letter_id: string | null
  outside_name: string | null
  outside_sip: string | null
  outside_institution: string | null
  outside_date: string | null
  signed_on: string | null
  /** JSON array of paperSignerSchema. */
  signers: string
  created_by: string
  created_at: string
  attached_by: string | null
  attached_at: string | null
  voided_by: string | null
  voided_at: string | null
  void_reason: string | null
  withdrawn: Generated<number>
}

export interface TppSessionsTable {
  id: string
  case_id: string
  state: 'prepared' | 'held'
  letter_id: string | null
  held_on: string | null
  place: string | null
  /** JSON array of sessionMemberSchema. */
  members: string
  decision: 'approved' | 'deferred' | 'refused' | null
  created_by: string
  created_at: string
  recorded_by: string | null
  recorded_at: string | null
}

export interface CaseFilesTable {
  id: string
  case_id: string
  paper_id: string | null
  session_id: string | null
  position: number
  file_id: string
}

export interface CaseApprovalsTable {
  id: string
  case_id: string
  decision: 'approved' | 'returned'
  reason: string | null
  account_id: string
  at: string
}

export interface CaseEventsTable {
  id: string
  case_id: string
  sequence: number
  kind: CaseEventKind
  step: string | null
  requirement_id: string | null
  paper_id: string | null
  letter_to: 'produced' | 'issued' | 'printed' | null
  at: string
  recorded_at: string
  account_id: string
  reason: string | null
  /** What was found or done at a step of the house. */
  note: string | null
  letter_number: string | null
  letter_date: string | null
  /** The answer of another office that the event was taken from. */
  incoming_answer_id: string | null
  /** Outcome of an answer, reason of a pause: ids in the standard. */
  choice: string | null
  amount: number | null
  undoes: string | null
  leads_to: ReopenedPhase | null
  /** The case that this one was joined to. */
  linked_case_id: string | null
}

export interface CaseCoordinationsTable {
  id: string
  case_id: string
  held_on: string
  hospital: string
  contact: string
  agreed_on: string | null
  result: string
  recorded_by: string
  recorded_at: string
}

/** What a medical request led to; a line of the person's medical record. */
export interface MedicalOutcomesTable {
  id: string
  inmate_id: string
  case_id: string
  outcome: string
  decided_on: string
  letter_number: string | null
  letter_date: string | null
  /** The scan of the letter, where it came with the answer. */
  paper_id: string | null
  filed_by: string
  filed_at: string
}

/** What the office counts otherwise than the file, one line a change; what holds stands in the settings. */
export interface ServiceTermChangesTable {
  id: string
  service_id: string
  part: 'clock' | 'step' | 'lapse'
  term_id: string
  amount_before: number
  amount: number
  effective_from: string
  source: string
  recorded_by: string
  recorded_at: string
}

export interface ServiceCaseTables {
  service_term_changes: ServiceTermChangesTable
  service_cases: ServiceCasesTable
  case_papers: CasePapersTable
  tpp_sessions: TppSessionsTable
  case_files: CaseFilesTable
  case_approvals: CaseApprovalsTable
  case_events: CaseEventsTable
  case_coordinations: CaseCoordinationsTable
  medical_outcomes: MedicalOutcomesTable
}
