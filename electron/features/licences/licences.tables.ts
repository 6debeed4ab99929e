import type { Generated } from 'kysely'
import type { Background } from '#shared/features/licences/dossier.rules.ts'

/** A scan that is kept once for every application of a worker. */
export interface WorkerDocumentsTable {
  id: string
  worker_id: string
  /** The paper of the service files that it is. */
  kind: string
  file_id: string
  issued_on: string
  valid_until: string | null
  /** Of a picture. */
  width: number | null
  height: number | null
  background: Background | null
  state: 'active' | 'voided'
  void_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

/** `id` is the case's. Which permit it became is known with the last step. */
export interface LicenceApplicationsTable {
  id: string
  place: string
  licence_id: string | null
}

/** Which scan of the dossier a paper of a case is. */
export interface LicencePapersTable {
  paper_id: string
  document_id: string
}

export interface LicenceTables {
  worker_documents: WorkerDocumentsTable
  licence_applications: LicenceApplicationsTable
  licence_papers: LicencePapersTable
}
