/** Words of the working calendar. */
export const calendarMessages = {
  menu: 'Kalender kerja',
  title: (year: number) => `Kalender kerja ${year}`,
  subtitle:
    'Hari libur tidak dihitung sebagai hari kerja. Batas waktu yang berjalan hanya pindah bila Anda menyetujuinya.',
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
    'Hari itu dihitung lagi sebagai hari kerja. Bila ada batas waktu berjalan yang menjadi lebih awal, Anda ditanya dahulu. Catatannya tetap terlihat sebagai dicabut.',
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
  added: (name: string) => `${name} masuk kalender.`,
  problems: {
    date: 'Pilih tanggal.',
    name: 'Tulis nama hari libur.',
    kind: 'Pilih jenis.',
    source: 'Tulis surat yang menetapkan hari libur ini.',
    list: 'Tempel daftarnya, atau pakai tabel yang dibawa Lentera.',
    reason: 'Tulis mengapa hari-hari itu dicabut.',
  },

  movesTitle: 'Batas waktu yang akan pindah',
  movesText: (count: number) =>
    `Perubahan kalender ini menggeser ${count} batas waktu yang sedang berjalan. Pilih mana yang dipindahkan.`,
  movesColumns: { move: 'Pindah', number: 'Permohonan', person: 'Nama', from: 'Batas sekarang', to: 'Batas baru' },
  moveNamed: (number: string) => `Pindahkan batas waktu ${number}`,
  movesRest:
    'Yang tidak dipilih tetap dihitung seperti sekarang. Setiap pemindahan tercatat pada riwayat permohonannya. Permohonan baru memakai kalender baru.',
  moveSome: (count: number) => `Simpan dan pindahkan ${count} batas waktu`,
  moveNone: 'Simpan tanpa memindahkan',

  import: 'Masukkan daftar SKB',
  listTitle: 'Masukkan daftar hari libur',
  listSubtitle: 'Satu tahun sekaligus, dari SKB atau keputusan daerah. Hari yang sudah ada tidak dicatat dua kali.',
  listPublished: (year: number) => `Pakai tabel SKB ${year} bawaan Lentera`,
  listPublishedNone: (year: number) => `Lentera belum membawa tabel SKB tahun ${year}. Tempel daftarnya sendiri.`,
  listTypeInstead: 'Tempel sendiri',
  listSourceHint: 'Nomor dan tanggal surat, misalnya SKB 1497 Tahun 2025, 2 Tahun 2025, 5 Tahun 2025 (19-09-2025).',
  listKind: 'Jenis bila tidak disebut pada barisnya',
  listKindHint: 'Nama yang diawali "Cuti bersama" dikenali sendiri.',
  listText: 'Daftar',
  listTextHint: 'Salin dari tabel SKB, satu baris per hari: tanggal, lalu nama. Boleh "20, 23, dan 24 Maret 2026".',
  listFile: 'Atau buka berkas CSV:',
  listPreview: 'Hari yang terbaca',
  listState: 'Keadaan',
  listStates: { added: 'Baru', known: 'Sudah ada' },
  listUnread: (count: number) => `${count} baris tidak terbaca dan tidak akan dimasukkan`,
  listUnreadLine: (line: number, text: string) => `Baris ${line}: ${text}`,
  listMissing: (dates: string) => `Ada di kalender tetapi tidak di daftar: ${dates}.`,
  listWithdraw: (count: number) => `Cabut ${count} hari yang tidak ada di daftar`,
  listNothing: 'Tidak ada yang baru',
  listSubmit: (added: number, withdrawn: number) =>
    withdrawn === 0 ? `Masukkan ${added} hari` : `Masukkan ${added} hari, cabut ${withdrawn} hari`,
  listTaken: (added: number, withdrawn: number, moved: number) =>
    `${added} hari masuk, ${withdrawn} hari dicabut, ${moved} batas waktu dipindahkan.`,
  /** Beginning of a name in its compared form. */
  collectiveLeave: 'cuti bersama',
  kindWords: [
    { kind: 'libur-nasional', spellings: ['libur nasional', 'hari libur nasional', 'nasional'] },
    { kind: 'cuti-bersama', spellings: ['cuti bersama', 'cuti'] },
    { kind: 'libur-daerah', spellings: ['libur daerah', 'daerah', 'libur lokal'] },
  ],
  taken: {
    title: 'Tanggal ini sudah tercatat',
    text: 'Sudah ada hari libur jenis yang sama pada tanggal itu. Periksa daftar; isian Anda tetap di layar.',
  },
} as const
