import type {
  caseApprovalsTable,
  caseEventsTable,
  caseFilesTable,
  casePapersTable,
  casesTable,
  coordinationsTable,
  deadlineMovesTable,
  outcomesTable,
  serviceTable,
  sessionsTable,
  termChangesTable,
} from '#shared/features/service-cases/service-cases.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { caseMessages } from './case.messages.ts'

type CaseTables =
  | typeof casesTable
  | typeof caseEventsTable
  | typeof casePapersTable
  | typeof caseFilesTable
  | typeof caseApprovalsTable
  | typeof sessionsTable
  | typeof deadlineMovesTable
  | typeof coordinationsTable
  | typeof outcomesTable
  | typeof serviceTable
  | typeof termChangesTable

const phases = {
  draft: 'Draf',
  preparing: 'Berkas disiapkan',
  returned: 'Dikembalikan',
  approved: 'Disetujui',
  sealed: 'Disegel',
  outside: 'Di luar unit',
  answered: 'Dijawab',
  done: 'Selesai',
  refused: 'Ditolak',
  cancelled: 'Dibatalkan',
}

const reason = 'Alasan'
const state = 'Keadaan'
const paper = 'Berkas'
const decision = 'Keputusan'

export const casesHistoryWords: HistoryWords<CaseTables> = {
  tables: {
    service_cases: 'Permohonan',
    case_events: 'Langkah',
    case_papers: 'Berkas persyaratan',
    case_files: 'Pindaian',
    case_approvals: 'Persetujuan',
    tpp_sessions: 'Sidang TPP',
    case_deadline_moves: 'Batas waktu dipindah',
    case_coordinations: 'Koordinasi dengan rumah sakit',
    medical_outcomes: 'Hasil dalam rekam medis',
    'service-settings': 'Standar layanan',
    service_term_changes: 'Perubahan jangka waktu',
  },
  fields: {
    'service_cases.number': 'Nomor',
    'service_cases.inmate_id': 'WBP/Tahanan',
    'service_cases.trigger': 'Asal permohonan',
    'service_cases.applicant_name': 'Pemohon',
    'service_cases.applicant_relation': 'Hubungan pemohon',
    'service_cases.reason': 'Alasan permohonan',
    'service_cases.phase': 'Tahap',
    'service_cases.emergency_reason': 'Alasan gawat darurat',
    'service_cases.clock_id': 'Jangka waktu',
    'service_cases.clock_start': 'Hitungan dimulai',
    'service_cases.calendar_version': 'Kalender kerja',
    'case_events.kind': 'Kejadian',
    'case_events.step': 'Langkah layanan',
    'case_events.requirement_id': paper,
    'case_events.letter_to': 'Keadaan surat',
    'service_cases.fact_answers': 'Jawaban saat dibuka',
    'case_events.at': 'Terjadi',
    'case_events.reason': reason,
    'case_events.note': 'Catatan langkah',
    'case_events.letter_number': 'Nomor surat',
    'case_events.letter_date': 'Tanggal surat',
    'case_events.incoming_answer_id': 'Dari berkas jawaban',
    'case_events.choice': 'Pilihan',
    'case_events.amount': 'Lama perpanjangan',
    'case_events.leads_to': 'Dilanjutkan pada tahap',
    'case_papers.requirement_id': paper,
    'case_papers.state': state,
    'case_papers.outside_name': 'Dokter luar',
    'case_papers.outside_sip': 'SIP dokter luar',
    'case_papers.outside_institution': 'Tempat praktik',
    'case_papers.outside_date': 'Tanggal surat dokter luar',
    'case_papers.signed_on': 'Ditandatangani tanggal',
    'case_papers.signers': 'Penanda tangan',
    'case_papers.attached_at': 'Dilampirkan',
    'case_papers.voided_at': 'Dibatalkan',
    'case_papers.void_reason': 'Alasan dibatalkan',
    'case_papers.withdrawn': 'Persetujuan ditarik',
    'case_files.file_id': 'Pindaian',
    'case_approvals.decision': decision,
    'case_approvals.reason': reason,
    'tpp_sessions.state': state,
    'tpp_sessions.held_on': 'Tanggal sidang',
    'tpp_sessions.place': 'Tempat',
    'tpp_sessions.members': 'Peserta',
    'tpp_sessions.decision': decision,
    'case_coordinations.held_on': 'Tanggal',
    'case_coordinations.hospital': 'Rumah sakit',
    'case_coordinations.contact': 'Petugas yang dihubungi',
    'case_coordinations.agreed_on': 'Tanggal yang disepakati',
    'case_coordinations.result': 'Hasil',
    'medical_outcomes.outcome': 'Hasil',
    'medical_outcomes.decided_on': 'Tanggal',
    'medical_outcomes.letter_number': 'Nomor surat',
    'medical_outcomes.letter_date': 'Tanggal surat',
    'case_deadline_moves.due_before': 'Batas waktu lama',
    'case_deadline_moves.due_after': 'Batas waktu baru',
    'service-settings.value.clockId': 'Jangka waktu',
    'service-settings.value.clockStart': 'Hitungan dimulai',
    'service_term_changes.term_id': 'Jangka waktu',
    'service_term_changes.amount_before': 'Semula',
    'service_term_changes.amount': 'Menjadi',
    'service_term_changes.effective_from': 'Berlaku mulai',
    'service_term_changes.source': 'Dasar atau alasan',
  },
  choices: {
    'service_cases.phase': phases,
    'case_events.kind': caseMessages.events,
    'case_events.leads_to': phases,
    'case_events.letter_to': { produced: 'Draf', issued: 'Terbit', printed: 'Dicetak' },
    'case_papers.state': { produced: 'Draf', issued: 'Terbit', signed: 'Ditandatangani' },
    'case_approvals.decision': { approved: 'Disetujui', returned: 'Dikembalikan' },
    'tpp_sessions.state': { prepared: 'Disiapkan', held: 'Dilaksanakan' },
    'tpp_sessions.decision': { approved: 'Disetujui', deferred: 'Ditunda', refused: 'Tidak disetujui' },
  },
}
