import type { sickCallsTable, sickCallTermsTable } from '#shared/features/sick-calls/sick-calls.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { sickCallMessages as words } from './sick-calls.messages.ts'

export const sickCallsHistoryWords: HistoryWords<typeof sickCallsTable | typeof sickCallTermsTable> = {
  tables: { sick_calls: words.title, 'sick-calls': words.termsTitle },
  fields: {
    'sick_calls.complaint': words.facts.complaint,
    'sick_calls.confidentiality': 'Kerahasiaan',
    'sick_calls.received_at': words.facts.received,
    'sick_calls.received_late_reason': 'Alasan terlambat dicatat diterima',
    'sick_calls.triage_level': words.columns.level,
    'sick_calls.triage_note': words.note,
    'sick_calls.planned_on': words.plannedOn,
    'sick_calls.triaged_at': words.facts.triaged,
    'sick_calls.triage_late_reason': 'Alasan terlambat dicatat dipilah',
    'sick_calls.outcome': 'Hasil',
    'sick_calls.outcome_reason': 'Alasan hasil',
    'sick_calls.ended_at': words.facts.ended,
    'sick_calls.end_late_reason': 'Alasan terlambat dicatat selesai',
    'sick_calls.reopen_reason': 'Alasan dibuka lagi',
    'sick_calls.state': words.columns.state,
    'sick_calls.voided_reason': 'Alasan dibatalkan',
    'sick-calls.value.triageHours': words.triageHours,
    'sick-calls.value.seenHours': words.seenHours,
    'sick-calls.value.seenHoursOverFreeDays': words.seenHoursOverFreeDays,
    'sick-calls.value.source': words.source,
  },
  choices: {
    'sick_calls.confidentiality': { normal: 'Biasa', extra: words.confidential },
    'sick_calls.outcome': words.outcomes,
    'sick_calls.state': { waiting: 'Menunggu', ended: 'Selesai', voided: words.voided },
  },
}
