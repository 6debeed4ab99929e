import type { BackupProgress, BackupReason } from '#shared/features/backups/backups.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'

/** Words around backups. */
export const backupsMessages = {
  menu: 'Cadangan',
  title: 'Cadangan data',
  subtitle: 'Salinan seluruh data dan berkas, terkunci dengan kunci yang sama. Dibuat sendiri setiap hari.',
  makeNow: 'Buat cadangan sekarang',
  making: 'Membuat cadangan',
  stages: {
    database: 'Menyalin data',
    check: 'Memeriksa salinan',
    files: 'Menyalin dan memeriksa berkas',
    second: 'Menyalin ke tempat kedua',
  } satisfies Record<BackupProgress['stage'], string>,
  made: 'Cadangan selesai dan sudah diperiksa.',
  madeWithDamage: (count: string) =>
    `Cadangan selesai, tetapi ${count} berkas lampiran di komputer ini tidak dapat dibaca. Lampirkan lagi dari kertas aslinya.`,
  madeWithoutSecond: 'Cadangan di komputer ini selesai; tempat kedua belum.',

  stateTitle: 'Keadaan',
  last: 'Cadangan terakhir',
  never: 'Belum ada',
  age: 'Umur',
  ageOf: (age: string) => `${age} yang lalu`,
  lastFailed: 'Percobaan terakhir',
  second: 'Tempat kedua',
  secondNone: 'Belum dipilih. Bila komputer ini hilang atau rusak, cadangan di dalamnya ikut hilang.',
  secondNever: (label: string) => `${label}: belum pernah berhasil`,
  secondLast: (label: string, when: string) => `${label}: terakhir ${when}`,
  chooseSecond: 'Pilih tempat kedua',
  changeSecond: 'Ganti tempat kedua',
  forgetSecond: 'Berhenti memakai tempat kedua',
  forgotten: 'Tempat kedua tidak dipakai lagi. Cadangan yang sudah ada di sana tetap ada.',
  choosing: 'Menunggu folder dipilih',
  secondFixed: 'Ditetapkan oleh pengelola komputer.',
  secondOnDesktop: 'Tempat kedua dipilih di aplikasi desktop Lentera.',
  damaged: 'Berkas lampiran',
  damagedCount: (count: string) => `${count} tidak dapat dibaca saat cadangan terakhir dibuat`,

  listTitle: 'Cadangan yang ada',
  restore: 'Pulihkan dari cadangan',
  columnAt: 'Dibuat',
  columnReason: 'Sebab',
  columnPlace: 'Tempat',
  columnBytes: 'Ukuran',
  columnState: 'Pemeriksaan',
  sound: 'Utuh',
  otherKey: 'kunci lain',
  otherKeyNote:
    'Cadangan bertanda “kunci lain” dibuat sebelum kunci data diganti. Cadangan itu terbuka dengan kata sandi dan kode pemulihan pada harinya, juga oleh petugas yang sudah keluar dan menyimpannya.',
  damagedFiles: (count: string) => `${count} berkas rusak`,
  reasons: {
    daily: 'Harian',
    'log-out': 'Saat keluar',
    upgrade: 'Sebelum pembaruan',
    restore: 'Sebelum pemulihan',
    'key-change': 'Ganti kunci data',
    asked: 'Diminta',
  } satisfies Record<BackupReason, string>,
  placeHere: 'Komputer ini',
  placeSecond: 'Tempat kedua',
  placeChosen: 'Folder pilihan',
  secondMissing:
    'Tempat kedua tidak terbaca sekarang. Pasang flashdisk atau sambungkan folder jaringan untuk melihat isinya.',
  emptyTitle: 'Belum ada cadangan',
  emptyText: 'Cadangan pertama dibuat saat petugas terakhir keluar. Anda juga dapat membuatnya sekarang.',

  retentionTitle: 'Berapa lama disimpan',
  retentionHint: 'Yang terbaru dari setiap hari, minggu, dan bulan disimpan; selebihnya dihapus sendiri.',
  daily: 'Cadangan harian',
  weekly: 'Cadangan mingguan',
  monthly: 'Cadangan bulanan',
  days: 'hari',
  weeks: 'minggu',
  months: 'bulan',
  retentionSave: 'Simpan masa simpan',
  retentionSaved: 'Masa simpan sudah diubah.',
  retentionProblem: (least: number, most: number) => `Isi angka ${least} sampai ${most}.`,

  bannerNever: 'Data ini belum pernah dicadangkan.',
  bannerOld: (age: string) => `Cadangan terakhir sudah ${age} yang lalu.`,
  bannerAsk: 'Beri tahu admin atau kepala supaya data tidak hilang bila komputer rusak.',
  bannerLook: 'Buka cadangan',

  closingTitle: 'Menutup data',
  closingStep: 'Menyimpan semuanya',
  closingText: 'Jangan matikan komputer sebelum layar masuk tampil.',
} as const

/** What a code in the status means, in one line. */
export const backupFailureWords: Readonly<Record<string, string>> = {
  'disk-full': 'gagal: penyimpanan komputer penuh',
  'disk-read-only': 'gagal: folder data tidak boleh ditulis',
  'database-damaged': 'gagal: berkas data rusak; pulihkan dari cadangan',
  'place-missing': 'gagal: tempatnya tidak terpasang',
  'place-read-only': 'gagal: tempatnya tidak boleh ditulis',
  'place-full': 'gagal: tempatnya penuh',
  'place-changed': 'gagal: salinannya tidak sama; pakai flashdisk lain',
  cancelled: 'dihentikan sebelum selesai',
}

export const unknownBackupFailure = 'gagal; lihat catatan Lentera'

/** Refusals by reason. */
export const backupRefusals: Readonly<Record<string, ErrorText>> = {
  'data-being-replaced': {
    title: 'Data sedang diganti',
    text: 'Pemulihan atau penggantian kunci data sedang berjalan di komputer ini. Tunggu sampai selesai.',
  },
  'backup-cut': {
    title: 'Cadangan ini terpotong',
    text: 'Sebagian isinya hilang, jadi tidak dipakai. Data sekarang tidak berubah. Pilih cadangan lain.',
  },
  'backup-damaged': {
    title: 'Cadangan ini rusak',
    text: 'Isinya berubah sejak dibuat, jadi tidak dipakai. Data sekarang tidak berubah. Pilih cadangan lain.',
  },
  'backup-files-damaged': {
    title: 'Sebagian berkas lampiran rusak',
    text: 'Data dan riwayatnya utuh, tetapi sebagian pindaian atau foto tidak dapat dibaca. Centang persetujuan di bawah untuk memulihkan tanpa berkas itu, atau pilih cadangan lain.',
  },
  'backup-foreign': {
    title: 'Cadangan ini milik pemasangan lain',
    text: 'Data dua satuan kerja tidak boleh tercampur. Pulihkan di komputer yang masih kosong, atau pilih cadangan lain.',
  },
  'backup-unconfirmed': {
    title: 'Pastikan dahulu milik siapa',
    text: 'Centang bahwa ini data satuan kerja Anda, lalu pulihkan.',
  },
  'backup-of-training': {
    title: 'Ini cadangan data latihan',
    text: 'Data rekaan tidak boleh dipakai bekerja. Pilih cadangan data sungguhan.',
  },
  'backup-of-work': {
    title: 'Ini cadangan data sungguhan',
    text: 'Lentera sedang dalam mode latihan. Buka Lentera biasa untuk memulihkannya.',
  },
  'place-inside-data': {
    title: 'Folder ini di dalam folder data Lentera',
    text: 'Tempat kedua harus di luar komputer ini: flashdisk atau folder jaringan.',
  },
  'place-fixed': {
    title: 'Tempat kedua sudah ditetapkan',
    text: 'Pengelola komputer menetapkannya saat Lentera dibuka, jadi tidak dapat diubah di sini.',
  },
  'no-desktop': {
    title: 'Hanya di aplikasi desktop',
    text: 'Peramban tidak dapat memilih folder. Buka Lentera sebagai aplikasi di komputer ini.',
  },
}
