import type {
  bundlesTable,
  copiesTable,
  incomingAnswersTable,
  incomingFilesTable,
  incomingRepeatsTable,
} from '#shared/features/exchange/exchange.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const exchangeHistoryWords: HistoryWords<
  | typeof bundlesTable
  | typeof copiesTable
  | typeof incomingFilesTable
  | typeof incomingAnswersTable
  | typeof incomingRepeatsTable
> = {
  tables: {
    outgoing_bundles: 'Berkas keluar',
    outgoing_copies: 'Salinan berkas',
    incoming_files: 'Berkas jawaban',
    incoming_answers: 'Jawaban kantor lain',
    incoming_repeats: 'Jawaban yang diulang',
  },
  fields: {
    'outgoing_bundles.edition': 'Penyegelan ke',
    'outgoing_bundles.name': 'Nama berkas',
    'outgoing_bundles.training': 'Latihan',
    'outgoing_bundles.recipients': 'Tujuan',
    'outgoing_bundles.size': 'Ukuran (byte)',
    'outgoing_bundles.sha256': 'Sidik jari (SHA-256)',
    'outgoing_bundles.key_id': 'Nomor kunci tanda tangan',
    'outgoing_bundles.key_recipients': 'Kantor yang dapat membukanya',
    'outgoing_bundles.age_size': 'Ukuran tersandi (byte)',
    'outgoing_bundles.age_sha256': 'Sidik jari tersandi (SHA-256)',
    'outgoing_bundles.state': 'Keadaan',
    'outgoing_bundles.handed_over_on': 'Diserahkan tanggal',
    'outgoing_bundles.handed_over_to': 'Diserahkan kepada',
    'outgoing_bundles.receipt_file_id': 'Tanda terima',
    'outgoing_bundles.superseded_by': 'Berkas pengganti',
    'outgoing_copies.kind': 'Cara',
    'incoming_files.name': 'Nama berkas',
    'incoming_files.sha256': 'Sidik jari (SHA-256)',
    'incoming_files.was_encrypted': 'Bersandi',
    'incoming_files.sender_kind': 'Kantor pengirim',
    'incoming_files.sender_name': 'Nama kantor',
    'incoming_files.sender_post': 'Jabatan pengirim',
    'incoming_files.sender_person': 'Nama pengirim',
    'incoming_files.made_at': 'Dibuat pengirim',
    'incoming_answers.number': 'Jawaban ke',
    'incoming_answers.kind': 'Isi',
    'incoming_answers.happened_on': 'Tanggal',
    'incoming_answers.letter_file_id': 'Surat',
    'incoming_answers.state': 'Keadaan',
    'incoming_answers.set_aside_reason': 'Alasan dikesampingkan',
    'incoming_repeats.incoming_answer_id': 'Jawaban',
  },
  choices: {
    'outgoing_bundles.state': { made: 'Disegel', 'handed-over': 'Diserahkan' },
    'incoming_files.sender_kind': { kanwil: 'Kanwil', ditjenpas: 'Ditjenpas' },
    'incoming_answers.kind': {
      received: 'Diterima',
      returned: 'Dikembalikan',
      forwarded: 'Diteruskan',
      decided: 'Diputuskan',
    },
    'incoming_answers.state': { waiting: 'Menunggu', 'taken-in': 'Diterapkan', 'set-aside': 'Dikesampingkan' },
    'outgoing_copies.kind': { stick: 'Disalin ke flashdisk', download: 'Diunduh ke komputer' },
  },
}
