import type { importPlansTable, mappingsTable } from '#shared/features/inmate-import/inmate-import.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

const dateOrders = { dmy: 'Tanggal, bulan, tahun', mdy: 'Bulan, tanggal, tahun' }

export const importHistoryWords: HistoryWords<typeof importPlansTable | typeof mappingsTable> = {
  tables: { import_plans: 'Impor daftar', import_mappings: 'Pemetaan kolom' },
  fields: {
    'import_plans.file_id': 'Berkas daftar',
    'import_plans.sheet': 'Lembar',
    'import_plans.date_order': 'Urutan tanggal',
    'import_plans.as_of': 'Tanggal daftar',
    'import_plans.is_complete': 'Memuat semua orang',
    'import_plans.blank_rows': 'Baris kosong',
    'import_plans.unknown_columns': 'Kolom yang tidak dikenal',
    'import_plans.state': 'Keadaan',
    'import_mappings.name': 'Nama',
    'import_mappings.columns': 'Isi pemetaan',
    'import_mappings.date_order': 'Urutan tanggal',
    'import_mappings.state': 'Keadaan',
  },
  choices: {
    'import_plans.date_order': dateOrders,
    'import_plans.state': {
      checked: 'Diperiksa',
      started: 'Sedang dimasukkan',
      done: 'Selesai',
      discarded: 'Dibuang',
    },
    'import_mappings.date_order': dateOrders,
    'import_mappings.state': { active: 'Dipakai', removed: 'Dihapus' },
  },
}
