/** Words of the working calendar. */
export const calendarMessages = {
  menu: 'Kalender kerja',
  title: (year: number) => `Kalender kerja ${year}`,
  subtitle: 'Hari libur tidak dihitung sebagai hari kerja. Batas waktu permohonan mengikuti kalender ini.',
  add: 'Tambah hari libur',
  year: 'Tahun',
  previousYear: 'Tahun sebelumnya',
  nextYear: 'Tahun berikutnya',
  kinds: { 'libur-nasional': 'Libur nasional', 'cuti-bersama': 'Cuti bersama', 'libur-daerah': 'Libur daerah' },
  count: (kind: string, count: number) => `${kind}: ${count} hari`,
  withdrawnCount: (count: number) => `Dicabut: ${count} hari`,
  noNational: (year: number) =>
    `Hari libur nasional ${year} belum ada di Lentera. Sampai SKB-nya terbit dan dimasukkan, hanya Sabtu dan Minggu yang dilewati.`,
  noNationalTitle: 'Belum ada libur nasional',

  columns: { date: 'Tanggal', name: 'Hari libur', kind: 'Jenis', source: 'Dasar' },
  withdrawn: 'Dicabut',
  withdrawnBecause: (reason: string) => `Dicabut: ${reason}`,
  withdraw: 'Cabut',
  withdrawLabel: (name: string) => `Cabut ${name}`,
  withdrawTitle: (name: string, date: string) => `Cabut ${name}, ${date}?`,
  withdrawText:
    'Hari itu dihitung lagi sebagai hari kerja, juga untuk permohonan yang sedang berjalan. Catatannya tetap terlihat sebagai dicabut.',
  withdrawQuestion: 'Mengapa dicabut? Sebutkan surat dasarnya.',
  withdrawDone: (name: string) => `${name} dicabut.`,
  withdrawAction: 'Tindakan',

  emptyTitle: (year: number) => `Tahun ${year} belum punya hari libur`,
  emptyText: 'Tambahkan hari libur menurut SKB atau keputusan daerah, atau pilih tahun lain.',
  year12: (year: number) => `Bulan-bulan ${year}`,
  weekdayLetters: ['S', 'S', 'R', 'K', 'J', 'S', 'M'],

  formTitle: 'Tambah hari libur',
  date: 'Tanggal',
  name: 'Nama hari libur',
  nameHint: 'Misalnya Hari Jadi Kota Contoh.',
  kind: 'Jenis',
  source: 'Dasar',
  sourceHint: 'Surat yang menetapkan, misalnya Keputusan Gubernur Nomor 12 Tahun 2026.',
  submit: 'Tambah hari libur ini',
  added: (name: string) => `${name} masuk kalender. Batas waktu permohonan dihitung ulang.`,
  problems: {
    date: 'Pilih tanggal.',
    name: 'Tulis nama hari libur.',
    kind: 'Pilih jenis.',
    source: 'Tulis surat yang menetapkan hari libur ini.',
  },
  taken: {
    title: 'Tanggal ini sudah tercatat',
    text: 'Sudah ada hari libur jenis yang sama pada tanggal itu. Periksa daftar; isian Anda tetap di layar.',
  },
} as const
