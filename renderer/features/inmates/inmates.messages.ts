import type { InmateRefusalCode } from '#shared/features/inmates/inmates.contract.ts'
import type { LegalStatus } from '#shared/features/inmates/legal-status.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'

const legalStatuses: Readonly<Record<LegalStatus, string>> = {
  tahanan: 'Tahanan',
  narapidana: 'Narapidana',
  anak: 'Anak',
  'anak-binaan': 'Anak Binaan',
  klien: 'Klien',
}

const states: Readonly<Record<Presence, string>> = {
  'not-arrived': 'Batal masuk',
  present: 'Di dalam',
  transferred: 'Pindah unit',
  released: 'Bebas',
  dead: 'Meninggal',
}

const refusals: Readonly<Record<InmateRefusalCode, string>> = {
  'in-future': 'Tanggal atau jamnya belum tiba. Catat setelah benar-benar terjadi.',
  'before-arrival': 'Tanggalnya sebelum orang ini masuk. Periksa tanggal peristiwa dan tanggal masuknya.',
  'not-allowed-now':
    'Pada tanggal itu orang ini tidak berada di dalam, sudah berada di dalam, atau sudah meninggal. Lihat tab Peristiwa.',
  'breaks-later-event':
    'Ada peristiwa sesudahnya yang bergantung pada yang ini. Coret dahulu peristiwa yang lebih baru, lalu catat lagi.',
  'room-missing': 'Blok dan kamar tujuan belum diisi.',
  'same-room': 'Pada tanggal itu orang ini sudah di kamar tersebut.',
  'register-taken':
    'Nomor register ini sudah dipakai orang lain. Cari nomornya di kotak pencarian untuk melihat siapa.',
  'register-class-differs': 'Golongan yang dipilih berbeda dengan yang tertulis pada nomor register.',
  'birth-date-in-future': 'Tanggal lahir lebih akhir daripada tanggal masuk.',
  'photo-not-usable': 'Foto ini tidak dapat dipakai. Pilih lagi berkas JPG atau PNG.',
  'event-already-voided': 'Peristiwa ini sudah dicoret.',
  'merged-away': 'Data ini sudah digabung ke data lain. Buka data yang dipertahankan, lalu ubah di sana.',
}

/** Words that several screens of this feature share. */
export const inmateMessages = {
  stranger: 'Klien, belum pernah ditahan di sini',
  menu: 'WBP/Tahanan',
  legalStatuses,
  states,
  refusedTitle: 'Belum dapat disimpan',
  refusals,
  searchSource: 'WBP/Tahanan',
  place: (block: string, room: string) => `${block} / ${room}`,
  daysToRelease: (days: string) => `${days} hari lagi`,
  releasePassed: 'tanggal ekspirasi sudah lewat',

  listTitle: 'WBP/Tahanan',
  register: 'Daftarkan orang baru',
  exportName: 'wbp-tahanan',
  search: 'Nama, alias, no. register, atau NIK',
  filterState: 'Keberadaan',
  filterBlock: 'Blok',
  filterStatus: 'Status hukum',
  everyState: 'Semua',
  everyBlock: 'Semua blok',
  everyStatus: 'Semua status',
  blockWithPeople: (block: string, people: string) => `Blok ${block} (${people})`,
  emptyTitle: 'Belum ada yang terdaftar',
  emptyText: 'Daftarkan orang pertama; sesudah itu ia dapat dicari dari kotak pencarian di atas.',
  emptyTextReader: 'Petugas registrasi mendaftarkan orang yang masuk. Sesudah itu mereka tampil di sini.',

  columnName: 'Nama',
  columnAliases: 'Alias',
  columnPhoto: 'Foto',
  columnRegister: 'No. register',
  columnStatus: 'Status hukum',
  columnPlace: 'Blok/kamar',
  columnState: 'Keberadaan',
  columnBirthDate: 'Tanggal lahir',
  columnSex: 'Jenis kelamin',
  sexes: { male: 'Laki-laki', female: 'Perempuan' },
} as const
