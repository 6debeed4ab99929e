import type {
  complaintAccusedTable,
  complaintFilesTable,
  complaintHealthRepliesTable,
  complaintReceiptsTable,
  complaintSatisfactionsTable,
  complaintsTable,
  complaintTaskRecipientsTable,
  complaintTasksTable,
  vaultedIdentitiesTable,
} from '#shared/features/complaints/complaints.history.ts'
import type { laporReportsTable } from '#shared/features/lapor-import/lapor-import.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { healthReplyMessages } from './health-reply.messages.ts'

type Tables =
  | typeof complaintsTable
  | typeof complaintAccusedTable
  | typeof complaintFilesTable
  | typeof complaintReceiptsTable
  | typeof complaintTasksTable
  | typeof complaintHealthRepliesTable
  | typeof complaintSatisfactionsTable
  | typeof complaintTaskRecipientsTable
  | typeof vaultedIdentitiesTable
  | typeof laporReportsTable

export const complaintsHistoryWords: HistoryWords<Tables> = {
  tables: {
    complaints: 'Pengaduan',
    complaint_accused: words.accusedTitle,
    complaint_files: 'Berkas pengaduan',
    complaint_receipts: 'Tanda terima',
    complaint_tasks: 'Tugas dari meja aduan',
    complaint_health_replies: healthReplyMessages.title,
    complaint_satisfactions: 'Kepuasan pelapor',
    complaint_task_recipients: 'Penerima tugas',
    vaulted_identities: 'Identitas pelapor',
    lapor_reports: 'Laporan di LAPOR!',
  },
  fields: {
    'lapor_reports.tracking_id': 'Nomor di LAPOR!',
    'lapor_reports.status': 'Status di LAPOR!',
    'lapor_reports.status_at': 'Status dibaca',
    'complaints.channel': words.channel,
    'complaints.class': words.class,
    'complaints.service': words.service,
    'complaints.reporter_kind': 'Pelapor',
    'complaints.mode': 'Cara melapor',
    'complaints.what': words.story.what,
    'complaints.where_at': words.story.where,
    'complaints.when_at': words.story.when,
    'complaints.who': words.story.who,
    'complaints.how': words.story.how,
    'complaints.wish': words.story.wish,
    'complaints.own_words': 'Dalam kata-kata pelapor',
    'complaints.officer_id': words.officer,
    'complaints.received_at': 'Diterima',
    'complaint_accused.unit': 'Unit',
    'complaint_accused.account_id': 'Petugas',
    'complaint_accused.clear_reason': 'Alasan dicabut',
    'complaint_files.file_id': 'Berkas',
    'complaint_receipts.state': 'Keadaan',
    'complaint_receipts.why': 'Mengapa dibuat',
    'complaint_tasks.kind': 'Jenis',
    'complaint_health_replies.form_given': healthReplyMessages.withForm,
    'complaint_satisfactions.result': 'Hasil',
    'complaint_satisfactions.attempts': 'Berapa kali dihubungi',
    'complaint_tasks.text': 'Isi',
    'complaint_tasks.report': 'Laporan',
    'complaint_task_recipients.account_id': 'Penerima',
    'complaint_task_recipients.read_at': 'Dibaca',
    'vaulted_identities.sealed': 'Identitas tersegel',
  },
  choices: {
    'complaints.class': words.classes,
    'complaints.reporter_kind': words.reporterKinds,
    'complaints.mode': words.modes,
    'complaint_receipts.state': words.receiptStates,
    'complaint_receipts.why': {
      received: 'Pengaduan diterima',
      'never-printed': 'Yang pertama tidak tercetak',
      lost: 'PIN hilang',
    },
    'complaint_tasks.kind': words.taskKinds,
  },
}
