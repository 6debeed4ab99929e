import type { Generated } from 'kysely'

interface Recorded {
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** How somebody did in a programme over a month or a year. `grades` is JSON: aspect -> grade. */
export interface CoachingAssessmentsTable extends Recorded {
  id: string
  programme_id: string
  inmate_id: string
  from_on: string
  until_on: string
  grades: string
  note: string | null
  state: 'active' | 'replaced' | 'voided'
  void_reason: string | null
}

/** What somebody has made, performed or won. */
export interface CoachingWorksTable extends Recorded {
  id: string
  inmate_id: string
  programme_id: string | null
  kind: string
  title: string
  made_on: string
  note: string | null
  state: 'active' | 'voided'
  void_reason: string | null
}

export interface CoachingWorkFilesTable {
  id: string
  work_id: string
  file_id: string
}

/** `content` is JSON of `CertificateContent`: what was printed. */
export interface CoachingCertificatesTable extends Recorded {
  id: string
  programme_id: string
  inmate_id: string
  number: string
  issued_on: string
  content: string
  state: 'active' | 'voided'
  void_reason: string | null
}

export interface CoachingResultTables {
  coaching_assessments: CoachingAssessmentsTable
  coaching_works: CoachingWorksTable
  coaching_work_files: CoachingWorkFilesTable
  coaching_certificates: CoachingCertificatesTable
}
