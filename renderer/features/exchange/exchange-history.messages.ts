import type { bundlesTable, copiesTable } from '#shared/features/exchange/exchange.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

export const exchangeHistoryWords: HistoryWords<typeof bundlesTable | typeof copiesTable> = {
  tables: { outgoing_bundles: 'Berkas keluar', outgoing_copies: 'Salinan berkas' },
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
  },
  choices: {
    'outgoing_bundles.state': { made: 'Disegel', 'handed-over': 'Diserahkan' },
    'outgoing_copies.kind': { stick: 'Disalin ke flashdisk', download: 'Diunduh ke komputer' },
  },
}
