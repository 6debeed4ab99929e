import type { InstallationRefusalCode } from '#shared/features/installation/installation.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'

/** Why a change was not taken; complete by type. */
const refusals: Readonly<Record<InstallationRefusalCode, ErrorText>> = {
  'mark-kept': {
    title: 'Tanda tidak dapat dikosongkan',
    text: 'Tanpa tanda, nomor komputer ini dapat sama dengan nomor komputer lain. Tanda boleh diganti, tidak boleh dihapus.',
  },
  'mark-of-other-computer': {
    title: 'Tanda ini sudah dipakai komputer lain',
    text: 'Daftar penghuni dari komputer itu memakai tanda yang sama. Pilih tanda lain; isian Anda tetap di layar.',
  },
}

/** Words of what this computer is used for. */
export const installationMessages = {
  menu: 'Komputer ini',
  title: 'Komputer ini',
  subtitle: 'Bagian yang dikerjakan di sini, dan tanda pada nomor suratnya.',
  groupsTitle: 'Dipakai untuk apa?',
  groups: 'Bagian yang dikerjakan di komputer ini',
  groupsHint:
    'Bagian yang tidak dicentang tertutup di komputer ini, juga untuk petugas yang berhak. Daftar penghuni selalu ada. Data yang sudah tersimpan tidak dihapus.',
  groupNames: {
    clinic: 'Poliklinik',
    coaching: 'Pembinaan',
    complaints: 'Meja Aduan',
    assessments: 'Asesmen',
    staff: 'Kepegawaian',
  },
  markTitle: 'Adakah komputer lain?',
  others: 'Komputer dengan Lentera di satuan kerja ini',
  alone: 'Hanya komputer ini',
  oneOfSeveral: 'Ada komputer lain juga',
  mark: 'Tanda komputer ini',
  markHint:
    'Satu sampai enam huruf besar atau angka, diawali huruf, misalnya K1 atau MEJA. Harus berbeda di setiap komputer: tanda ini masuk ke nomor permohonan dan nomor surat, supaya tidak ada nomor kembar.',
  exampleSeries: 'RM',
  markExample: (number: string) => `Nomor permohonan di sini menjadi ${number}.`,
  save: 'Simpan',
  saved: 'Tersimpan dan langsung berlaku.',
  problems: {
    groups: 'Centang sedikitnya satu bagian.',
    mark: 'Tulis tanda: diawali huruf besar, paling banyak enam huruf besar atau angka, tanpa spasi.',
  },
  refusals,
} as const
