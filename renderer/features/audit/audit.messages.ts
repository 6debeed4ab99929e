import type { z } from 'zod'
import type { chainFindingSchema } from '#shared/features/audit/audit.contract.ts'
import type { HistorySubjectType } from '#shared/features/history/history-subjects.ts'

type FindingKind = z.infer<typeof chainFindingSchema>['kind']

interface FindingPlace {
  readonly number: string
  readonly table: string
  readonly key: string
}

/** The office's word for what a table holds; a table without one keeps its own name. */
const tableWords: Readonly<Record<string, string>> = {
  accounts: 'akun',
  facility_profiles: 'satuan kerja',
  holidays: 'hari libur',
  settings: 'pengaturan',
  files: 'berkas',
  signing_keys: 'kunci segel',
  age_identities: 'kunci sandi berkas',
  own_key_cards: 'kartu kunci sendiri',
  partner_keys: 'kunci kantor lain',
  disclosures: 'catatan pengungkapan',
  counters: 'nomor urut',
  inmates: 'WBP/Tahanan',
  letters: 'surat',
  letter_prints: 'cetakan surat',
  letter_classes: 'asal nomor surat',
  letter_number_blocks: 'jatah nomor surat',
  letter_number_sources: 'asal nomor surat',
  letter_number_entries: 'isian nomor surat',
  letter_classifications: 'kode klasifikasi',
  posts: 'jabatan',
  appointments: 'pejabat',
  service_cases: 'permohonan',
  case_papers: 'berkas permohonan',
  case_events: 'riwayat permohonan',
  tpp_sessions: 'sidang TPP',
  case_approvals: 'persetujuan permohonan',
  case_files: 'pindaian permohonan',
  case_deadline_moves: 'batas waktu permohonan',
  calendar_versions: 'kalender kerja',
  import_mappings: 'pemetaan kolom',
  import_plans: 'impor daftar',
  inmate_aliases: 'alias WBP/Tahanan',
  inmate_distinctions: 'tanda orang berbeda',
  inmate_events: 'peristiwa WBP/Tahanan',
  inmate_files: 'berkas WBP/Tahanan',
  inmate_merges: 'penggabungan data',
  inmate_placements: 'kamar WBP/Tahanan',
  inmate_registers: 'nomor register',
  inmate_sentences: 'penahanan dan pidana',
  list_senders: 'pengirim daftar penghuni',
  received_lists: 'daftar penghuni yang diterima',
  outgoing_bundles: 'berkas keluar',
  outgoing_copies: 'salinan berkas keluar',
  incoming_files: 'berkas jawaban',
  incoming_answers: 'jawaban kantor lain',
  incoming_repeats: 'jawaban yang diulang',
  print_jobs: 'antrean cetak',
  diagnosis_terms: 'istilah diagnosis',
  diagnosis_imports: 'impor daftar diagnosis',
  complaint_templates: 'templat keluhan',
  protocol_approvals: 'pengesahan protokol',
}

const tableWord = (table: string): string => tableWords[table] ?? table

/** What was found, in words; complete by type. */
const findings: Readonly<Record<FindingKind, (place: FindingPlace) => string>> = {
  'command-changed': ({ number }) => `Catatan nomor ${number} diubah setelah ditulis, atau rantainya diputus di situ.`,
  'command-missing': ({ number }) => `Catatan nomor ${number} hilang dari rantai.`,
  'changes-differ': ({ number }) => `Rincian perubahan pada catatan nomor ${number} tidak sama dengan saat ditulis.`,
  'change-without-command': ({ number }) => `Rincian perubahan nomor ${number} tidak punya catatan induk.`,
  'head-missing': () => 'Penanda ujung rantai tidak ada. Tanpa itu, pemotongan di akhir tidak dapat disangkal.',
  'head-forged': () => 'Penanda ujung rantai bukan buatan Lentera di komputer ini, atau rusak.',
  'head-not-in-chain': ({ number }) => `Penanda ujung rantai menunjuk catatan nomor ${number}, tetapi isinya lain.`,
  'tail-cut': ({ number }) => `Ujung rantai dipotong: catatan sampai nomor ${number} pernah ada dan sekarang tidak.`,
  'row-differs': ({ table, key }) => `Data ${tableWord(table)} (${key}) diubah tanpa melewati Lentera.`,
  'row-missing': ({ table, key }) => `Data ${tableWord(table)} (${key}) dihapus tanpa melewati Lentera.`,
  'row-unlogged': ({ table, key }) => `Data ${tableWord(table)} (${key}) ditambahkan tanpa melewati Lentera.`,
  'trigger-differs': ({ table }) => `Pencatat otomatis "${table}" diubah atau dilepas.`,
}

/** Kinds of record, as the filter names them; complete by type. */
const recordTypes: Readonly<Record<HistorySubjectType, string>> = {
  inmate: 'WBP/Tahanan',
  duplicates: 'Data ganda',
  'import-plan': 'Impor daftar',
  'import-mappings': 'Pemetaan kolom',
  'medical-record': 'Rekam medis',
  arrival: 'Kedatangan',
  'arrival-settings': 'Pengaturan kedatangan',
  recommendation: 'Permohonan',
  service: 'Standar layanan',
  letter: 'Surat',
  'letter-settings': 'Pengaturan surat',
  posts: 'Jabatan',
  bundle: 'Berkas keluar',
  incoming: 'Berkas jawaban',
  'partner-keys': 'Kunci kantor lain',
  medicine: 'Obat',
  pharmacy: 'Stok obat',
  prescription: 'Resep',
  'monthly-round': 'Pemeriksaan bulanan',
  diagnoses: 'Daftar diagnosis',
  'complaint-templates': 'Templat keluhan',
  'clinic-protocols': 'Protokol perawat',
  'clinic-settings': 'Pengaturan poliklinik',
  account: 'Akun',
  facility: 'Satuan kerja',
  calendar: 'Kalender kerja',
  installation: 'Komputer ini',
  backups: 'Cadangan',
  instruments: 'Instrumen skrining',
  'questionnaire-response': 'Isian skrining',
  'lab-request': 'Permintaan lab',
  'doctor-visit': 'Hari kunjungan dokter',
  complaint: 'Pengaduan',
  referral: 'Rujukan',
  'referral-settings': 'Pengaturan rujukan',
  'sick-call': 'Permohonan berobat',
  'sick-call-terms': 'Batas waktu permohonan berobat',
}

/** Words of the change log and its check. */
export const auditMessages = {
  menu: 'Catatan perubahan',
  title: 'Catatan perubahan',
  subtitle:
    'Siapa mengubah apa dan kapan. Catatan ini hanya bertambah; isinya tidak dapat diubah atau dihapus dari Lentera.',
  check: 'Periksa rantai',
  checkTitle: 'Memeriksa rantai catatan',
  checkStep: 'Setiap catatan dihitung ulang dan dibandingkan dengan datanya',
  checkCancelled: 'Pemeriksaan dihentikan. Tidak ada yang diubah.',
  soundTitle: 'Rantai utuh',
  soundText: (commands: string) =>
    `${commands} catatan diperiksa dari yang pertama sampai yang terakhir. Tidak ada yang diubah, disisipkan, atau dihapus di luar Lentera.`,
  brokenTitle: (count: string) => `Ditemukan ${count} kejanggalan`,
  brokenFirst: 'Yang pertama',
  brokenText:
    'Jangan menghapus apa pun. Catat temuan ini, buat cadangan folder data, dan laporkan kepada atasan serta tim Lentera.',
  brokenRest: 'Temuan berikutnya',
  more: (count: string) => `dan ${count} temuan lagi`,
  fingerprint: 'Sidik ujung rantai',
  fingerprintHint: 'Bila perlu, salin ke buku pemeriksaan sebagai bukti isi catatan pada saat ini.',
  headNumber: 'Nomor terakhir',
  findings,

  account: 'Petugas',
  allAccounts: 'Semua petugas',
  kind: 'Tindakan',
  allKinds: 'Semua perbuatan',
  record: 'Data: nama atau nomor',
  recordTypes,
  clearRecord: 'Hapus pilihan catatan',
  noRecord: 'Tidak ada yang cocok.',
  typeMore: 'Ketik nama, nomor permohonan, atau nomor surat.',
  since: 'Sejak',
  until: 'Sampai',
  clearDate: (label: string) => `Hapus tanggal "${label}"`,
  columns: { number: 'Nomor', at: 'Waktu', account: 'Petugas', what: 'Tindakan', changes: 'Baris data' },
  noAccount: 'Lentera sendiri',
  loadMore: 'Muat lebih banyak',
  emptyTitle: 'Belum ada catatan',
  emptyText: 'Catatan muncul di sini begitu sesuatu disimpan.',
} as const
