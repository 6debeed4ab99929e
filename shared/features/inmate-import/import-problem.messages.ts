import type { ImportField } from './import-columns.ts'
import type { ImportProblem } from './import-row.rules.ts'
import type { ImportProblemCode } from './import-values.ts'

/** What each field is called on screens and in the list of lines that were not taken in. */
export const fieldLabels: Readonly<Record<ImportField, string>> = {
  registerNumber: 'Nomor register',
  registerClass: 'Golongan register',
  registerSince: 'Tanggal register',
  legalStatus: 'Status hukum',
  name: 'Nama',
  aliases: 'Alias',
  sex: 'Jenis kelamin',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  nationalId: 'NIK',
  religion: 'Agama',
  nationality: 'Kewarganegaraan',
  address: 'Alamat',
  block: 'Blok',
  room: 'Kamar',
  place: 'Blok dan kamar',
  arrivedOn: 'Tanggal masuk',
  arrivedFrom: 'Asal',
  firstDetainedOn: 'Tanggal mulai ditahan',
  detentionEndsOn: 'Akhir penahanan',
  sentence: 'Lama pidana',
  sentenceYears: 'Pidana: tahun',
  sentenceMonths: 'Pidana: bulan',
  sentenceDays: 'Pidana: hari',
  fineRupiah: 'Denda',
  subsidiary: 'Subsider',
  expiresOn: 'Tanggal ekspirasi',
  familyName: 'Nama keluarga',
  familyRelation: 'Hubungan keluarga',
  familyPhone: 'Telepon keluarga',
  jknNumber: 'Nomor JKN',
}

const texts: Readonly<Record<ImportProblemCode, (value: string) => string>> = {
  'name-missing': () => 'Nama kosong',
  'name-unreadable': (value) => `Nama tidak berisi huruf: ${value}`,
  'sex-missing': () => 'Orang baru tanpa jenis kelamin',
  'word-unknown': (value) => `Isian tidak dikenal: ${value}`,
  'date-unreadable': (value) => `Tanggal tidak terbaca: ${value}`,
  'date-in-future': (value) => `Tanggal belum tiba: ${value}`,
  'too-long': (value) => `Isian terlalu panjang: ${value}`,
  'register-class-unknown': (value) => `Golongan register tidak dikenal: ${value}`,
  'register-class-missing': (value) => `Golongan register tidak terbaca dari nomor ini: ${value}`,
  'register-class-differs': (value) => `Golongan berbeda dengan yang tertulis pada nomor register: ${value}`,
  'place-unreadable': (value) => `Blok dan kamar tidak dapat dipisahkan: ${value}`,
  'term-unreadable': (value) => `Lama waktu tidak terbaca: ${value}`,
  'number-unreadable': (value) => `Bukan bilangan yang dapat dibaca: ${value}`,
  'cell-error': (value) => `Sel berisi galat rumus: ${value}`,
  'line-repeated': (value) => `Orang yang sama sudah ada pada baris ${value}`,
  'birth-after-arrival': (value) => `Tanggal lahir sesudah tanggal masuk: ${value}`,
}

/** One reason in words, without the name of its column. */
export const problemText = ({ code, value }: Pick<ImportProblem, 'code' | 'value'>): string => texts[code](value)

const failures: Readonly<Record<string, string>> = {
  'register-taken': 'Nomor register sudah dipakai orang lain',
  'register-class-differs': 'Golongan berbeda dengan yang tertulis pada nomor register',
  'changed-meanwhile': 'Data orang ini diubah sesudah diperiksa; periksa ulang berkasnya',
  'merged-away': 'Data orang ini sudah digabung ke data lain; periksa ulang berkasnya',
  'in-future': 'Tanggalnya belum tiba',
  'before-arrival': 'Tanggalnya sebelum orang ini masuk',
  'not-allowed-now': 'Pada tanggal itu orang ini tidak di dalam',
  'breaks-later-event': 'Ada peristiwa sesudah tanggal itu yang bergantung padanya',
  'same-room': 'Pada tanggal itu orang ini sudah di kamar tersebut',
  'birth-date-in-future': 'Tanggal lahir lebih akhir daripada tanggal masuk',
  forbidden: 'Akun ini tidak berhak mencatat pindah kamar',
}

/** Why a line that looked fine was refused in the end. */
export const failureText = (reason: string): string =>
  failures[reason] ?? 'Ditolak oleh aturan data; isi lewat halaman orangnya'

/** The sheet of lines that were not taken in. */
export const problemSheet = {
  headings: ['Baris', 'Kolom', 'Alasan'],
  wholeRow: 'Seluruh baris',
} as const
