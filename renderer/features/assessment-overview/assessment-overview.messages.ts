import type {
  OverviewPeriodKind,
  OverviewRefusalCode,
} from '#shared/features/assessment-overview/overview-period.rules.ts'

const refusals: Readonly<Record<OverviewRefusalCode, string>> = {
  'overview-in-future': 'Masa ini belum mulai. Pilih masa yang sudah berjalan.',
  'overview-backwards': 'Tanggal akhir mendahului tanggal awal. Perbaiki salah satunya.',
  'overview-too-long': 'Masa ini lebih dari sepuluh tahun. Pilih masa yang lebih pendek.',
}

const kinds: Readonly<Record<OverviewPeriodKind, string>> = {
  month: 'Bulan',
  quarter: 'Triwulan',
  year: 'Tahun',
  days: 'Tanggal sendiri',
}

/** Words of the overview on screen; what stands on paper too is in the shared messages. */
export const overviewMessages = {
  menu: 'Laporan asesmen',
  refusals,
  refusedTitle: 'Laporan tidak dapat dibuat',
  kinds,
  kind: 'Macam masa',
  from: 'Dari tanggal',
  to: 'Sampai tanggal',
  year: 'Tahun',
  month: 'Bulan',
  quarter: 'Triwulan',
  circle: 'Tentang siapa',
  subtitle: (period: string, asOf: string) => `${period}. ${asOf}`,
  inside:
    'Angka pada layar ini lengkap. Pada laporan yang dicetak untuk keluar, angka kecil ditutup agar tidak seorang pun dikenali.',
  noneTitle: 'Tidak ada yang dihitung',
  noneText: 'Pada masa ini tidak ada penghuni dan tidak ada asesmen. Pilih masa lain di atas.',
  noClients: 'Pada masa ini tidak ada klien dan tidak ada asesmen klien. Pilih masa lain, atau lihat penghuni.',
  openCounted: (count: string, row: string, column: string) => `${count}, lihat daftarnya: ${row}, ${column}`,
  rowsTitle: 'Rincian angka laporan',
  rowsOf: (title: string) => `Yang dihitung pada angka ini: ${title}.`,
  backToReport: 'Kembali ke laporan',
  rowsNone: 'Tidak ada orang pada angka ini',
  rowsNoneText: 'Angkanya nol, atau laporannya sudah berubah.',
  columns: { name: 'Nama', number: 'Nomor asesmen', on: 'Tanggal', note: 'Keterangan' },
} as const
