import type { WorkerImportRefusal, WorkerLineKind } from '#shared/features/workers/worker-imports.contract.ts'
import type {
  neededWorkerFields,
  WorkerLineProblem,
  WorkerListField,
} from '#shared/features/workers/worker-list.rules.ts'

const refusals: Readonly<Record<WorkerImportRefusal, string>> = {
  'columns-missing':
    'Kolom yang wajib belum lengkap: Nama, Jenis Kelamin, Profesi, Jabatan, Status Kepegawaian, Bekerja Sejak. Bandingkan dengan contoh berkas.',
  'list-too-long': 'Daftar ini lebih dari 500 baris. Bagi menjadi beberapa berkas.',
  'nobody-to-take': 'Tidak ada pegawai baru yang dapat disimpan. Semua sudah ada, atau barisnya perlu diperbaiki.',
}

const problems: Readonly<Record<WorkerLineProblem, string>> = {
  'name-missing': 'Nama kosong',
  'sex-unknown': 'Jenis kelamin kosong atau tidak dikenal; tulis L atau P',
  'profession-unknown': 'Profesi kosong atau tidak ada dalam daftar profesi',
  'position-missing': 'Jabatan kosong',
  'employment-unknown': 'Status kepegawaian kosong atau tidak dikenal; tulis PNS, CPNS, PPPK, Honorer, atau MoU',
  'since-unreadable': 'Bekerja sejak kosong atau tidak terbaca; tulis misalnya 01-12-2020',
  'until-unreadable': 'Tanggal akhir tidak terbaca; tulis misalnya 31-12-2026',
  'birth-unreadable': 'Tanggal lahir tidak terbaca; tulis misalnya 06-05-1994',
  'nip-damaged': 'NIP terpotong oleh program lembar kerja; ubah kolomnya menjadi Teks dan ketik ulang NIP',
  'nik-damaged': 'NIK terpotong oleh program lembar kerja; ubah kolomnya menjadi Teks dan ketik ulang NIK',
  'text-too-long': 'Ada isi yang terlalu panjang',
  'worker-nip-wrong': 'NIP bukan 18 angka',
  'worker-nik-wrong': 'NIK bukan 16 angka',
  'worker-employer-missing': 'Tenaga dari instansi lain harus disertai instansi asal',
  'worker-born-in-future': 'Tanggal lahir belum tiba',
  'worker-until-before-since': 'Tanggal akhir lebih dulu daripada tanggal mulai',
  'numbers-of-two': 'NIP dan NIK ini milik dua pegawai yang berbeda di daftar',
  'name-known': 'Ada pegawai bernama sama di daftar; bila orang lain, daftarkan sendiri dengan Daftarkan pegawai',
  'ended-before': 'Pernah terdaftar dan masa kerjanya berakhir; buka datanya, lalu aktifkan kembali',
  repeated: 'Nama, NIP, atau NIK ini sudah ada di baris sebelumnya',
}

const kinds: Readonly<Record<WorkerLineKind, string>> = {
  bad: 'Perlu diperbaiki',
  new: 'Pegawai baru',
  known: 'Sudah ada',
}

const neededColumns: Readonly<Record<(typeof neededWorkerFields)[number], string>> = {
  name: 'Nama',
  sex: 'Jenis Kelamin',
  profession: 'Profesi',
  position: 'Jabatan',
  employment: 'Status Kepegawaian',
  since: 'Bekerja Sejak',
}

const fields: Readonly<Record<WorkerListField, string>> = {
  ...neededColumns,
  birthPlace: 'Tempat Lahir',
  birthDate: 'Tanggal Lahir',
  nip: 'NIP',
  nationalId: 'NIK',
  rank: 'Pangkat/Gol',
  education: 'Pendidikan',
  note: 'Keterangan',
  employer: 'Instansi Asal',
  until: 'Sampai',
}

/** Texts of the page that takes workers from a spreadsheet. */
export const workerImportMessages = {
  refusedTitle: 'Daftar tidak dapat diambil',
  refusals,
  problems,
  kinds,
  fields,
  title: 'Ambil pegawai dari berkas',
  menu: 'Ambil dari berkas Excel atau CSV',
  intro:
    'Kolom Nama, Jenis Kelamin, Profesi, Jabatan, Status Kepegawaian, dan Bekerja Sejak wajib ada. NIP dan NIK ditulis sebagai teks.',
  sample: 'Simpan contoh berkas',
  sampleName: 'contoh-daftar-pegawai.xlsx',
  sampleRows: [
    {
      ...{ name: 'Made Contoh', sex: 'P', birthPlace: 'Kota Contoh', birthDate: '1994-05-06' },
      ...{ nip: '199405062020122001', nationalId: '5171014605940001', profession: 'Perawat', rank: 'III b' },
      ...{ position: 'Perawat Mahir', education: 'S1 Keperawatan', employment: 'PNS', since: '2020-12-01' },
    },
    {
      ...{ name: 'dr. Gede Contoh', sex: 'L', profession: 'Dokter', position: 'Dokter', employment: 'MoU' },
      ...{ employer: 'Puskesmas Contoh', since: '2026-01-02', until: '2026-12-31' },
    },
  ] satisfies readonly Partial<Record<WorkerListField, string>>[],
  fileLabel: 'Berkas daftar pegawai',
  fileHint: 'Excel (.xlsx) atau CSV. Belum ada yang berubah sebelum Anda menekan Simpan.',
  resultTitle: 'Hasil pemeriksaan',
  result: (good: string, known: string, bad: string) =>
    `${good} pegawai baru, ${known} sudah ada, ${bad} perlu diperbaiki.`,
  knownStay: 'Pegawai yang sudah ada tidak diubah. Bila isi berkas yang benar, buka data pegawai itu dan ubah di sana.',
  badStay: 'Baris yang perlu diperbaiki tidak disimpan. Perbaiki di berkasnya, lalu bawa lagi berkas itu.',
  noLines: 'Berkas ini tidak berisi baris pegawai.',
  save: (count: string) => `Simpan ${count} pegawai`,
  saved: (count: string) => `${count} pegawai terdaftar. Bila keliru, akhiri masa kerjanya dengan sebab Salah catat.`,
  exportName: 'pemeriksaan-daftar-pegawai',
  columns: {
    line: 'Baris',
    kind: 'Hasil',
    name: 'Nama',
    profession: 'Profesi',
    position: 'Jabatan',
    note: 'Keterangan',
  },
  knownAs: (name: string) => `Di daftar: ${name}`,
  differs: (columns: string) => `Berbeda dari daftar: ${columns}`,
} as const
