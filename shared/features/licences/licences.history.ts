import { type HistoryDeclaration, historyTable, ownRow, rowsNaming } from '../history/history-declaration.ts'
import { outgoingProposalsTable } from '../outgoing-complaints/outgoing-complaints.history.ts'
import { caseHistory } from '../service-cases/service-cases.history.ts'

export const licenceApplicationsTable = historyTable({
  id: 'licence_applications',
  table: 'licence_applications',
  inner: ['id', 'licence_id'],
  title: ['place'],
  fields: { place: { format: 'text' } },
})

export const workerDocumentsTable = historyTable({
  id: 'worker_documents',
  table: 'worker_documents',
  inner: ['id', 'worker_id', 'file_id', 'width', 'height', 'background', 'recorded_at', 'recorded_by', 'revision'],
  title: ['kind'],
  fields: {
    kind: { format: 'named' },
    issued_on: { format: 'date' },
    valid_until: { format: 'date' },
    state: { format: 'choice' },
    void_reason: { format: 'text' },
  },
})

export const licenceHistory = caseHistory({
  permission: 'view:licences',
  texts: 'view:licences',
  isHealth: false,
  own: [ownRow(licenceApplicationsTable), rowsNaming(outgoingProposalsTable, 'case_id')],
})

/** The scans of a worker. */
export const dossierHistory: HistoryDeclaration = {
  permission: 'view:licences',
  parts: [rowsNaming(workerDocumentsTable, 'worker_id')],
}
