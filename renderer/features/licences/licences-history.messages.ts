import type { licenceApplicationsTable, workerDocumentsTable } from '#shared/features/licences/licences.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { licenceMessages as words } from './licences.messages.ts'

export const licencesHistoryWords: HistoryWords<typeof licenceApplicationsTable | typeof workerDocumentsTable> = {
  tables: { licence_applications: words.searchLabel, worker_documents: words.dossier },
  fields: {
    'licence_applications.place': words.place,
    'worker_documents.kind': words.dossierKind,
    'worker_documents.issued_on': words.documentDay,
    'worker_documents.valid_until': words.validUntil,
    'worker_documents.state': words.columns.state,
    'worker_documents.void_reason': words.reason,
  },
  choices: { 'worker_documents.state': { active: words.documentActive, voided: words.dossierVoided } },
}
