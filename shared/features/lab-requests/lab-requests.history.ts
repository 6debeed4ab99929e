import { type HistoryDeclaration, historyTable, ownRow } from '../history/history-declaration.ts'

const health = { needs: 'view:health', isHealth: true } as const

export const labRequestsTable = historyTable({
  id: 'lab_requests',
  table: 'lab_requests',
  inner: [
    'id',
    'inmate_id',
    'encounter_id',
    'result_encounter_id',
    'recorded_at',
    'recorded_by',
    'sent_by',
    'resulted_by',
    'read_by',
    'voided_at',
    'voided_by',
    'revision',
  ],
  title: ['number'],
  fields: {
    number: { format: 'text' },
    state: { format: 'choice', ...health },
    confidentiality: { format: 'choice', ...health },
    priority: { format: 'choice', ...health },
    laboratory: { format: 'text', ...health },
    tests: { format: 'document', except: ['loinc'], ...health },
    question: { format: 'text', ...health },
    specimen: { format: 'text', ...health },
    specimen_at: { format: 'moment', ...health },
    specimen_by: { format: 'text', ...health },
    clinician_name: { format: 'text' },
    requested_at: { format: 'moment' },
    late_reason: { format: 'text' },
    sent_at: { format: 'moment' },
    resulted_at: { format: 'moment' },
    read_at: { format: 'moment' },
    voided_reason: { format: 'text', ...health },
  },
})

export const labTermsTable = historyTable({
  id: 'lab-terms',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { 'value.overdueDays': { format: 'number' }, 'value.source': { format: 'text' } },
})

/** Key of the setting; the history finds it by this name. */
export const labTermsKey = 'lab-requests'

export const labRequestHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [ownRow(labRequestsTable)],
}
