import type {
  jknMissingReasons,
  jknSegments,
  jknStatuses,
  Religion,
} from '#shared/features/inmates/inmate-details.contract.ts'
import type { duplicateReasons } from '#shared/features/inmates/inmates.contract.ts'
import type { NationalIdWarning } from '#shared/features/inmates/national-id.rules.ts'
import type { RegisterClass } from '#shared/features/inmates/register-number.rules.ts'

const religions: Readonly<Record<Religion, string>> = {
  islam: 'Islam',
  kristen: 'Kristen',
  katolik: 'Katolik',
  hindu: 'Hindu',
  buddha: 'Buddha',
  konghucu: 'Konghucu',
  kepercayaan: 'Kepercayaan terhadap Tuhan YME',
}

const segments: Readonly<Record<(typeof jknSegments)[number], string>> = {
  PBI: 'PBI (iuran dibayar negara)',
  PPU: 'PPU (pekerja penerima upah)',
  PBPU: 'PBPU (mandiri)',
  BP: 'BP (bukan pekerja)',
  other: 'Lainnya',
}

const jknStates: Readonly<Record<(typeof jknStatuses)[number], string>> = {
  active: 'Aktif',
  inactive: 'Tidak aktif',
  'not-registered': 'Belum terdaftar',
  unknown: 'Belum diperiksa',
}

const missingReasons: Readonly<Record<(typeof jknMissingReasons)[number], string>> = {
  'no-national-id': 'NIK tidak ada',
  'data-mismatch': 'Data tidak cocok dengan Dukcapil',
  'in-process': 'Sedang diurus',
  'foreign-national': 'Warga negara asing',
  other: 'Lainnya',
}

const nationalIdWarnings: Readonly<Record<NationalIdWarning, string>> = {
  'not-digits': 'NIK hanya berisi angka.',
  'wrong-length': 'NIK terdiri atas 16 angka.',
  'region-implausible': 'Kode wilayah pada enam angka pertama tidak dikenal.',
  'birth-date-impossible': 'Tanggal lahir di dalam NIK tidak ada pada kalender.',
  'birth-date-differs': 'Tanggal lahir di dalam NIK berbeda dengan yang diisi.',
  'sex-differs': 'Jenis kelamin di dalam NIK berbeda dengan yang diisi.',
  'serial-missing': 'Empat angka terakhir tidak boleh 0000.',
}

const duplicates: Readonly<Record<(typeof duplicateReasons)[number], string>> = {
  'same-national-id': 'NIK sama',
  'same-name': 'nama sama',
  'similar-name-and-birth-date': 'nama mirip dan tanggal lahir sama',
}

/** Short names for the list of classes; what each holds stands beside it. */
const classes: Readonly<Record<RegisterClass, string>> = {
  'A.I': 'A.I',
  'A.II': 'A.II',
  'A.III': 'A.III',
  'A.IV': 'A.IV',
  'A.V': 'A.V',
  'B.I': 'B.I',
  'B.IIa': 'B.IIa',
  'B.IIb': 'B.IIb',
  'B.III': 'B.III',
  'B.IIIs': 'B.IIIs',
}

/** Words of the registration form; the edit form and the check page use the same ones. */
export const inmateFormMessages = {
  registerTitle: 'Daftarkan orang baru',
  checkTitle: 'Periksa sebelum mendaftarkan',
  editTitle: 'Ubah data pokok',
  toCheck: 'Periksa isian',
  confirm: 'Daftarkan',
  saveChanges: 'Simpan perubahan',
  registered: (name: string) => `${name} sudah terdaftar.`,
  saved: 'Perubahan tersimpan.',
  checkNotice:
    'Setelah didaftarkan, data pokok tetap dapat diperbaiki. Tanggal masuk, kamar, dan nomor register hanya dapat dicoret dengan alasan.',
  fillIn: (label: string) => `Isi ${label.toLowerCase()}.`,
  choose: (label: string) => `Pilih ${label.toLowerCase()}.`,
  invalid: (label: string) => `Periksa ${label.toLowerCase()}.`,
  sentenceLength: 'Lama pidana',
  dash: '–',

  identity: 'Identitas',
  name: 'Nama lengkap',
  nameHint: 'Seperti tertulis pada surat perintah penahanan atau putusan.',
  aliases: 'Alias',
  aliasesHint: 'Tekan Enter sesudah setiap alias.',
  nationalId: 'NIK',
  nationalIdHint: '16 angka. Kosongkan bila belum diketahui.',
  warningsTitle: 'Periksa lagi NIK ini',
  warningsText: 'Isian tetap dapat disimpan bila memang begitu pada KTP atau KK.',
  sex: 'Jenis kelamin',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  religion: 'Agama',
  nationality: 'Kewarganegaraan',
  defaultNationality: 'Indonesia',
  address: 'Alamat',
  photo: 'Foto',
  photoShown: 'Foto tersimpan',
  photoReplace: 'Ganti atau hapus foto',
  duplicatesTitle: 'Mungkin orang ini sudah terdaftar',
  duplicatesText: 'Buka dahulu data di bawah ini. Bila orangnya sama, catat kedatangannya di profil lama.',

  arrival: 'Kedatangan',
  arrivedOn: 'Tanggal masuk',
  time: 'Jam',
  timeHint: 'Contoh: 08.30',
  timeInvalid: 'Jam ini tidak terbaca. Tulis seperti 08.30.',
  from: 'Diserahkan oleh',
  fromHint: 'Misalnya Polres, kejaksaan, atau unit asal.',
  block: 'Blok',
  room: 'Kamar',
  roomHint: 'Boleh kosong bila kamarnya belum ditentukan.',
  note: 'Keterangan',

  registerSection: 'Nomor register',
  registerHint: 'Boleh kosong bila nomornya belum ada; dapat ditambahkan di profil.',
  registerClass: 'Golongan register',
  registerNumber: 'Nomor register',
  registerNumberHint: 'Contoh: BI.123/2026',
  legalStatus: 'Status hukum',
  registerSince: 'Berlaku sejak',
  registerSinceArrival: 'Bila kosong: sejak tanggal masuk.',
  registerOption: (name: string, meaning: string) => `${name}: ${meaning}`,

  sentence: 'Penahanan dan pidana',
  sentenceHint: 'Salin tanggal dari SDP. Hitungan Lentera hanya pembanding.',
  firstDetainedOn: 'Mulai ditahan',
  detentionEndsOn: 'Penahanan berakhir',
  sentenceKind: 'Jenis pidana',
  sentenceKinds: {
    none: 'Belum ada putusan',
    fixed: 'Pidana penjara sementara',
    life: 'Seumur hidup',
    death: 'Pidana mati',
  },
  years: 'Tahun',
  months: 'Bulan',
  days: 'Hari',
  unitYears: 'tahun',
  unitMonths: 'bulan',
  unitDays: 'hari',
  fine: 'Denda',
  rupiah: 'rupiah',
  fineShown: (amount: string) => `Rp${amount}`,
  subsidiary: 'Subsider',
  subsidiaryMonths: 'Subsider (bulan)',
  subsidiaryDays: 'Subsider (hari)',
  expiresOn: 'Ekspirasi menurut SDP',
  breaks: 'Masa di luar tahanan',
  breaksHint: 'Hari pertama dan terakhir di luar tahanan, bila penahanan pernah terputus.',
  addBreak: 'Tambah masa di luar tahanan',
  removeBreak: (number: number) => `Hapus masa ke-${number}`,
  breakFrom: 'Dari',
  breakTo: 'Sampai',

  family: 'Keluarga yang dapat dihubungi',
  familyName: 'Nama keluarga',
  familyRelation: 'Hubungan',
  familyPhone: 'Nomor telepon keluarga',

  jkn: 'JKN',
  jknStatus: 'Kepesertaan',
  jknNumber: 'Nomor JKN',
  jknNumberHint: '13 angka.',
  jknNumberLength: 'Nomor JKN biasanya 13 angka. Tetap dapat disimpan.',
  jknSegment: 'Segmen',
  jknCheckedOn: 'Diperiksa tanggal',
  jknMissingReason: 'Sebab belum terdaftar',

  religions,
  segments,
  jknStates,
  missingReasons,
  nationalIdWarnings,
  duplicates,
  classes,
} as const
