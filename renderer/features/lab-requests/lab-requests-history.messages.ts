import type { labRequestsTable, labTermsTable } from '#shared/features/lab-requests/lab-requests.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

export const labRequestsHistoryWords: HistoryWords<typeof labRequestsTable | typeof labTermsTable> = {
  tables: { lab_requests: words.menu, 'lab-terms': words.termsTitle },
  fields: {
    'lab_requests.number': words.columns.number,
    'lab_requests.state': words.columns.state,
    'lab_requests.confidentiality': words.confidentiality,
    'lab_requests.priority': words.priority,
    'lab_requests.laboratory': words.laboratory,
    'lab_requests.tests': words.tests,
    'lab_requests.question': words.question,
    'lab_requests.specimen': words.specimen,
    'lab_requests.specimen_at': words.facts.specimenAt,
    'lab_requests.specimen_by': words.specimenBy,
    'lab_requests.clinician_name': words.clinicianName,
    'lab_requests.requested_at': words.columns.requested,
    'lab_requests.late_reason': words.facts.lateReason,
    'lab_requests.sent_at': words.facts.sent,
    'lab_requests.resulted_at': words.facts.resulted,
    'lab_requests.read_at': words.facts.read,
    'lab_requests.voided_reason': words.voidedReason,
    'lab-terms.value.overdueDays': words.overdueDays,
    'lab-terms.value.source': words.termsSource,
  },
  choices: {
    'lab_requests.state': words.states,
    'lab_requests.confidentiality': { normal: 'Biasa', extra: 'Lebih rahasia' },
    'lab_requests.priority': words.priorities,
  },
}
