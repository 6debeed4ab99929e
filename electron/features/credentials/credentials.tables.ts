import type { Generated } from 'kysely'
import type { creditKinds, LicenceKind } from '#shared/features/credentials/credentials.rules.ts'

/** STR or SIP of a worker. Never changed but to void it. */
export interface WorkerLicencesTable {
  id: string
  worker_id: string
  kind: LicenceKind
  number: string
  issued_on: string
  valid_until: string | null
  issuer: string
  place: string | null
  is_here: number
  state: 'active' | 'voided'
  void_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface WorkerLicenceFilesTable {
  id: string
  licence_id: string
  file_id: string
  position: number
}

/** A training or another activity, with the SKP it gave. */
export interface WorkerCreditsTable {
  id: string
  worker_id: string
  kind: (typeof creditKinds)[number]
  title: string
  organiser: string | null
  held_on: string
  points: number
  state: 'active' | 'voided'
  void_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface WorkerCreditFilesTable {
  id: string
  credit_id: string
  file_id: string
  position: number
}

/** One per licence and number of days, ever. */
export interface LicenceRemindersTable {
  id: string
  licence_id: string
  days: number
  fired_on: string
  fired_at: string
  noted_at: string | null
  noted_by: string | null
}

export interface CredentialTables {
  worker_licences: WorkerLicencesTable
  worker_licence_files: WorkerLicenceFilesTable
  worker_credits: WorkerCreditsTable
  worker_credit_files: WorkerCreditFilesTable
  licence_reminders: LicenceRemindersTable
}
