import type { ListRefusalCode } from '#shared/features/inmate-lists/inmate-lists.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'

/** Why a list was not made or not opened; complete by type. */
const refusals: Readonly<Record<ListRefusalCode, ErrorText>> = {
  'own-mark-missing': {
    title: 'Komputer ini belum bertanda',
    text: 'Bila ada lebih dari satu komputer, masing-masing harus bertanda supaya tidak ada nomor kembar. Minta admin mengisinya di Pengaturan, Komputer ini.',
  },
  'nobody-here': {
    title: 'Belum ada penghuni',
    text: 'Daftar penghuni masih kosong, jadi tidak ada yang dapat dikirim.',
  },
  'not-a-list': {
    title: 'Ini bukan daftar dari Lentera',
    text: 'Pilih berkas yang namanya diawali "daftar-penghuni". Daftar dari program lain dibuka lewat Impor daftar biasa.',
  },
  'password-or-file-wrong': {
    title: 'Daftar tidak dapat dibuka',
    text: 'Kata sandi berkas salah, atau berkasnya rusak di jalan. Periksa kata sandi pada lembar cetak; bila sudah benar, salin ulang berkasnya.',
  },
  'signature-wrong': {
    title: 'Tanda tangan berkas tidak cocok',
    text: 'Isi daftar ini berubah setelah dibuat. Jangan dipakai. Minta daftar baru. Tidak ada data yang berubah.',
  },
  'own-list': {
    title: 'Daftar ini dibuat di komputer ini sendiri',
    text: 'Buka berkasnya di komputer yang lain. Tidak ada data yang berubah.',
  },
  'same-mark': {
    title: 'Tanda kedua komputer sama',
    text: 'Nomor surat dapat kembar. Minta admin mengganti tanda salah satu komputer, lalu buat daftarnya lagi.',
  },
  'other-unit': {
    title: 'Daftar ini dari satuan kerja lain',
    text: 'Nama satuan kerjanya berbeda dengan komputer ini. Tidak ada data yang berubah.',
  },
  'fingerprint-differs': {
    title: 'Sidik kunci tidak sama',
    text: 'Periksa lagi huruf demi huruf pada lembar cetak. Bila tetap berbeda, daftar ini bukan dari komputer itu. Jangan dilanjutkan.',
  },
  'made-in-future': {
    title: 'Waktu daftar ini belum tiba',
    text: 'Menurut berkasnya, daftar dibuat lebih dari sehari sesudah jam komputer ini. Periksa tanggal dan jam kedua komputer, lalu buat daftarnya lagi. Tidak ada data yang berubah.',
  },
}

/** Words of lists that go from one computer of the unit to another. */
export const listMessages = {
  makeMenu: 'Buat daftar untuk komputer lain',
  openMenu: 'Buka daftar dari komputer lain',

  makeTitle: 'Daftar penghuni untuk komputer lain',
  makeSubtitle: 'Misalnya untuk komputer meja aduan, yang hanya perlu tahu siapa yang ada di sini.',
  makeText:
    'Daftar memuat nama, jenis kelamin, tanggal lahir, nomor register, status, blok dan kamar, serta tanggal masa pidana. Tidak memuat data kesehatan, NIK, nomor BPJS, alamat, agama, dan keluarga.',
  makeButton: 'Buat daftar',
  madeTitle: (count: string) => `Daftar berisi ${count} orang sudah diunduh`,
  madeText:
    'Salin berkasnya ke komputer lain dengan stik USB. Bawa lembar ini terpisah dari stiknya: kata sandi hanya tampil sekali.',
  file: 'Berkas',
  password: 'Kata sandi berkas',
  fingerprint: 'Sidik kunci komputer ini',
  mark: 'Tanda komputer ini',
  print: 'Cetak lembar ini',
  downloadAgain: 'Unduh lagi',
  nextTitle: 'Di komputer yang lain',
  next: [
    'Masuk sebagai petugas registrasi, buka Impor daftar, lalu pilih "Buka daftar dari komputer lain".',
    'Pilih berkas ini dan ketik kata sandinya.',
    'Untuk pertama kali, ketik juga sidik kunci dari lembar ini. Sesudah itu tidak ditanya lagi.',
  ],

  openTitle: 'Buka daftar dari komputer lain',
  openSubtitle: 'Sebelum ada yang berubah, Anda melihat dahulu perbedaannya. Tidak ada orang yang dihapus.',
  chooseFile: 'Berkas daftar penghuni',
  chooseFileHint: 'Namanya diawali "daftar-penghuni" dan berakhiran .txt.',
  typePassword: 'Kata sandi berkas',
  typePasswordHint: 'Empat kelompok huruf dan angka pada lembar cetak.',
  open: 'Buka daftar',
  fileMissing: 'Pilih berkasnya dahulu.',
  passwordMissing: 'Ketik kata sandi dari lembar cetak.',
  fingerprintMissing: 'Ketik sidik kunci dari lembar cetak.',
  unknownTitle: (mark: string) => `Komputer ${mark} belum dikenal`,
  unknownText: (unit: string, count: string) =>
    `Daftar ini dari ${unit}, berisi ${count} orang. Pastikan benar dari komputer itu: sidik kuncinya harus sama dengan yang tercetak di lembarnya.`,
  replacedText:
    'Perhatian: komputer dengan tanda ini pernah dikenal dengan kunci lain. Lanjutkan hanya bila Anda tahu komputer itu disiapkan ulang.',
  foundFingerprint: 'Sidik kunci pada berkas',
  typeFingerprint: 'Ketik sidik kunci dari lembar cetak',
  typeFingerprintHint: 'Lima kelompok huruf dan angka. Ketik dari kertas, bukan dari layar ini.',
  confirm: 'Sama, buka daftar',
  sameTitle: 'Daftar ini sudah pernah dimasukkan',
  sameText: (when: string) => `Dimasukkan ${when}. Tidak ada yang berubah.`,
  olderTitle: 'Daftar ini lebih lama',
  olderText: (made: string, newest: string) =>
    `Dibuat ${made}, sedangkan daftar yang sudah dimasukkan dibuat ${newest}. Tidak ada yang berubah. Minta daftar terbaru.`,
  comparing: 'Membandingkan daftar dengan data di komputer ini',
  refusals,
} as const
