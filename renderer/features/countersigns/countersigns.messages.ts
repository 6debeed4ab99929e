import type { CountersignRefusal } from '#shared/features/countersigns/countersigns.contract.ts'

/** Words of what nurses did without a doctor. */
export const countersignMessages = {
  menu: 'Tanda tangan dokter',
  title: 'Tanda tangan dokter',
  subtitle: 'Kunjungan tanpa dokter yang menunggu tanda tangan; pelayanan tidak menunggu',
  modeName: 'Tidak ada dokter',
  modeOn: 'Tidak ada dokter: kunjungan baru ditandai',
  modeHint: 'Selama ini menyala, setiap kunjungan yang dibuka perawat atau bidan masuk ke daftar ini.',
  modeSaved: { on: 'Mode tanpa dokter dinyalakan.', off: 'Mode tanpa dokter dimatikan.' },
  emptyTitle: 'Tidak ada yang menunggu tanda tangan',
  emptyText: 'Kunjungan yang dicatat selagi tidak ada dokter muncul di sini.',
  state: 'Keadaan',
  waiting: 'Menunggu tanda tangan',
  signed: 'Sudah ditandatangani',
  exportName: 'tanda-tangan-dokter',
  columns: {
    person: 'Nama',
    place: 'Blok / kamar',
    caredAt: 'Waktu pelayanan',
    about: 'Isi',
    carer: 'Petugas',
    signed: 'Ditandatangani',
    state: 'Keadaan',
  },
  stillOpen: 'Belum selesai ditulis',
  signAll: (count: string) => `Tandatangani ${count} kunjungan`,
  openVisit: 'Buka kunjungan',
  confirmTitle: 'Tandatangani?',
  confirmText: (count: string) =>
    `Anda menyatakan sudah membaca ${count} kunjungan yang selesai ditulis dalam daftar ini. Tanda tangan tidak dapat dicabut; catatan dapat ditambah pada kunjungannya.`,
  remark: 'Catatan dokter',
  remarkHint: 'Masuk sebagai catatan tambahan di bawah kunjungan.',
  done: (count: string) => `${count} kunjungan ditandatangani.`,
  ask: 'Minta tanda tangan dokter',
  asked: 'Kunjungan masuk ke daftar tanda tangan dokter.',
  refusedTitle: 'Belum dapat disimpan',
} as const

/** Why the core refused. */
export const countersignRefusalWords: Readonly<Record<CountersignRefusal, string>> = {
  'already-asked': 'Kunjungan ini sudah ada di daftar tanda tangan dokter.',
  'already-signed': 'Kunjungan ini sudah ditandatangani. Muat ulang halaman.',
  'own-visit': 'Kunjungan Anda sendiri tidak perlu ditandatangani lagi.',
  'encounter-voided': 'Kunjungan ini sudah dibatalkan.',
  'encounter-open': 'Kunjungan ini belum selesai ditulis. Tandatangani sesudah selesai.',
}
