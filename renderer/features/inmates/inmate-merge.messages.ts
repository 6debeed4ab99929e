import type { MergeField, MergeRefusalCode } from '#shared/features/inmates/inmate-merges.contract.ts'
import type { duplicateReasons } from '#shared/features/inmates/inmates.contract.ts'

const refusals: Readonly<Record<MergeRefusalCode, string>> = {
  'merge-same-person': 'Kedua data itu satu data yang sama.',
  'merge-records-collide':
    'Keduanya punya catatan yang hanya boleh satu per orang dan masih terbuka. Selesaikan salah satunya dahulu.',
  'merge-later-first': 'Ada penggabungan yang lebih baru pada data ini. Pisahkan yang terbaru dahulu.',
  'merge-undone': 'Penggabungan ini sudah dipisahkan.',
}

const reasons: Readonly<Record<(typeof duplicateReasons)[number], string>> = {
  'same-national-id': 'NIK sama',
  'similar-name-and-birth-date': 'Nama mirip, tanggal lahir sama',
  'same-name': 'Nama sama, tanggal lahir belum lengkap',
}

const fields: Readonly<Record<MergeField, string>> = {
  name: 'Nama',
  sex: 'Jenis kelamin',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  nationalId: 'NIK',
  religion: 'Agama',
  nationality: 'Kewarganegaraan',
  address: 'Alamat',
  family: 'Keluarga',
  jkn: 'JKN',
  photoFileId: 'Foto',
  sentence: 'Penahanan dan pidana',
}

/** Words around double records. */
export const inmateMergeMessages = {
  menu: 'Data ganda',
  refusals,
  reasons,
  fields,
  duplicatesTitle: 'Data ganda',
  duplicatesSubtitle: 'Pasangan yang mungkin satu orang. Bandingkan dahulu; penggabungan dapat dipisahkan lagi.',
  tabPairs: 'Dugaan',
  tabMerges: 'Sudah digabung',
  emptyTitle: 'Tidak ada dugaan data ganda',
  emptyText: 'Lentera membandingkan NIK, nama, dan tanggal lahir semua orang.',
  mergesEmptyTitle: 'Belum ada penggabungan',
  mergesEmptyText: 'Data yang digabung tampil di sini dan dapat dipisahkan lagi.',
  first: 'Data pertama',
  second: 'Data kedua',
  why: 'Sebab diduga',
  action: 'Tindakan',
  compare: 'Bandingkan',
  compareNamed: (first: string, second: string) => `Bandingkan ${first} dengan ${second}`,
  different: 'Orang berbeda',
  differentNamed: (first: string, second: string) => `${first} dan ${second} orang berbeda`,
  differentTitle: 'Tandai sebagai dua orang berbeda',
  differentText: 'Pasangan ini tidak ditampilkan lagi sebagai dugaan data ganda.',
  differentQuestion: 'Dari mana diketahui berbeda?',
  differentConfirm: 'Tandai berbeda',

  mergeTitle: 'Gabungkan dua data',
  kept: 'Dipertahankan',
  absorbed: 'Digabung ke dalamnya',
  swap: 'Tukar: pertahankan yang satunya',
  same: 'Semua data pokok keduanya sama.',
  chooseTitle: 'Data pokok yang berbeda',
  chooseHint: 'Pilih isi yang benar untuk setiap baris.',
  fromKept: (value: string) => `Dari yang dipertahankan: ${value}`,
  fromAbsorbed: (value: string) => `Dari yang digabung: ${value}`,
  nothing: 'kosong',
  hasPhoto: 'ada foto',
  unitedTitle: 'Yang disatukan',
  unitedText: (registers: string, events: string, records: string) =>
    `${registers} nomor register, ${events} peristiwa, dan ${records} catatan lain ikut pindah. Nama, alias, dan NIK lama tetap dapat dicari.`,
  struckOutTitle: 'Peristiwa yang bertentangan akan dicoret',
  struckOutText: 'Tetap terbaca dengan alasan penggabungan, dan kembali berlaku bila dipisahkan.',
  reasonQuestion: 'Mengapa kedua data ini satu orang?',
  merge: (name: string) => `Gabungkan ke ${name}`,
  mergedNotice: (absorbed: string, kept: string) => `${absorbed} digabung ke ${kept}.`,
  cannotTitle: 'Tidak dapat digabung',

  mergedInto: (name: string) => `Digabung ke ${name}`,
  mergedIntoText: (date: string, by: string, reason: string) =>
    `${date} oleh ${by}: ${reason}. Data ini tidak dapat diubah lagi.`,
  openKept: 'Buka data yang dipertahankan',
  holds: (names: string) => `Memuat data yang digabung dari ${names}.`,
  unmerge: 'Pisahkan',
  unmergeNamed: (name: string) => `Pisahkan ${name}`,
  unmergeTitle: (absorbed: string, kept: string) => `Pisahkan ${absorbed} dari ${kept}?`,
  unmergeText: 'Keduanya kembali seperti sebelum digabung. Yang dicatat sesudahnya tetap pada data yang dipertahankan.',
  unmergeQuestion: 'Mengapa dipisahkan?',
  mergedAt: 'Digabung',
  byWhom: 'Oleh',
  because: 'Alasan',
  state: 'Keadaan',
  stillMerged: 'Masih digabung',
  undone: (date: string, reason: string) => `Dipisahkan ${date}: ${reason}`,
} as const
