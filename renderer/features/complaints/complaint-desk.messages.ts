import type { ComplaintClass, ComplaintMode, ReporterKind } from '#shared/features/complaints/complaint.ts'
import type { ComplaintRefusal } from '#shared/features/complaints/complaints.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'

/** Words of the visitors' counter: taking in a complaint. */
export const complaintDeskMessages = {
  menu: 'Terima pengaduan',
  title: 'Terima pengaduan',
  subtitle: 'Pengaduan, aspirasi, atau permintaan informasi yang datang ke meja ini.',
  save: 'Simpan dan buat tanda terima',

  danger: 'Nyawa atau keselamatan terancam',
  dangerHint: 'Nyalakan bila ada orang yang harus dilihat sekarang juga.',
  dangerWho: 'Siapa yang harus dilihat?',
  dangerWhere: 'Di mana?',
  dangerWhereHint: 'Blok, kamar, atau tempat lain.',
  dangerGoes:
    'Begitu disimpan, dua isian ini sampai ke kepala dan poliklinik, kecuali bagian yang diadukan. Siapa yang melapor dan isi ceritanya tidak ikut. Jangan tulis nama pelapor di sini. Bila gawat sekali, telepon juga.',
  dangerWhoMissing: 'Isi siapa yang harus dilihat.',
  dangerWhereMissing: 'Isi di mana orangnya.',

  what: 'Apa yang dibawa',
  class: 'Jenis',
  classes: {
    complaint: 'Pengaduan',
    aspiration: 'Aspirasi',
    information: 'Permintaan informasi',
  } satisfies Record<ComplaintClass, string>,
  channel: 'Datang lewat',
  service: 'Tentang layanan',
  serviceMissing: 'Pilih layanannya.',
  reporterKind: 'Pelapor',
  reporterKinds: {
    inmate: 'WBP/Tahanan',
    family: 'Keluarga WBP/Tahanan',
    visitor: 'Pengunjung',
    public: 'Masyarakat',
    staff: 'Petugas',
    unknown: 'Tidak diketahui',
  } satisfies Record<ReporterKind, string>,
  reporterKindMissing: 'Pilih siapa pelapornya.',
  healthTitle: 'Bertanya tentang kesehatan WBP/Tahanan?',
  healthReply: 'Jawab: "Tidak dijawab di loket; keluarga dapat meminta lewat surat persetujuan WBP."',
  healthNoRecord: 'Jangan buka rekam medis. Permintaannya boleh dicatat di sini bila ia tetap mau.',

  mode: 'Siapa yang boleh tahu pelapornya?',
  modes: {
    open: 'Terbuka',
    confidential: 'Rahasia',
    anonymous: 'Anonim',
  } satisfies Record<ComplaintMode, string>,
  modeHints: {
    open: 'Nama dan kontaknya dibuka oleh petugas yang memegang perkara ini, dan boleh disebut saat menyelesaikannya. Ceritanya dibaca meja aduan dan kepala.',
    confidential:
      'Nama dan kontaknya hanya dibuka oleh petugas yang memegang perkara ini, tidak disebut kepada siapa pun. Ceritanya dibaca meja aduan dan kepala.',
    anonymous: 'Tidak seorang pun tahu, termasuk Anda: nama tidak dicatat. Ceritanya dibaca meja aduan dan kepala.',
  } satisfies Record<ComplaintMode, string>,

  story: 'Cerita',
  voice: 'Ditulis dengan',
  voices: { reporter: 'Kata-kata pelapor', officer: 'Kata-kata petugas' },
  storyWhat: 'Apa yang terjadi?',
  storyWhatMissing: 'Tulis apa yang terjadi.',
  storyWhere: 'Di mana terjadinya?',
  storyWhen: 'Kapan?',
  storyWho: 'Siapa yang terlibat?',
  storyWhoHint: 'Bukan nama pelapor.',
  storyHow: 'Bagaimana terjadinya?',
  storyWish: 'Apa yang diharapkan pelapor?',

  identity: 'Identitas pelapor',
  identityHint:
    'Tersimpan di brankas identitas. Hanya petugas yang memegang perkara ini yang dapat membukanya; daftar, pencarian, dan cetakan tidak memuatnya.',
  name: 'Nama pelapor',
  nameMissing: 'Isi namanya, atau pilih Anonim di atas.',
  identityNumber: 'NIK atau nomor lain',
  phone: 'Telepon',
  email: 'Surel',
  address: 'Alamat',
  reachedBy: 'Cara menghubungi',
  reachedByHint: 'Lewat siapa, jam berapa, dan yang harus dihindari.',
  keyNotHeld:
    'Anda belum memegang kunci brankas: sesudah disimpan, identitas ini tidak dapat Anda buka. Mintalah kunci kepada pemegangnya.',
  noVaultTitle: 'Brankas identitas belum dibuat',
  noVault:
    'Nama pelapor belum punya tempat yang aman. Buat dulu brankas identitas. Sampai itu selesai, hanya pengaduan anonim yang dapat diterima.',
  noVaultAction: 'Buat brankas identitas',
  modeNeedsVault: 'Brankas identitas belum ada: buat dulu, atau pilih Anonim.',

  about: 'Yang diadukan',
  units: 'Bagian',
  unitsHint: 'Orang di bagian yang dicentang tidak akan melihat pengaduan ini.',
  people: 'Petugas yang diadukan',
  peopleHint:
    'Ketik sebagian namanya. Hanya orang itu yang tidak akan melihat pengaduan ini; untuk seluruh bagian, centang di atas.',
  nobodyFound: 'Tidak ada akun dengan nama itu. Centang bagiannya saja, atau tulis namanya di cerita.',

  papers: 'Lampiran',
  papersHint:
    'Disegel dengan kunci brankas: tulisan tangan dapat dikenali. Hanya petugas yang memegang perkara ini yang dapat membukanya.',
  scans: 'Foto formulir atau bukti',
  scanName: (count: number) => `Lampiran ${count}`,
  earlier: 'Diterima lebih awal, baru dicatat sekarang',
  receivedDay: 'Diterima tanggal',
  receivedTime: 'Diterima pukul',

  namedTitle: 'Nama pelapor ada dalam cerita',
  namedText: (words: string) =>
    `Cerita atau panggilan bahaya memuat kata dari nama pelapor: ${words}. Keduanya dibaca lebih banyak orang daripada isi brankas.`,
  namedKeep: 'Simpan begini saja',
  namedBack: 'Kembali dan ubah',

  refusedTitle: 'Pengaduan belum tersimpan',
} as const

/** Why the core refused, at the counter; complete by type. */
export const complaintRefusalWords: Readonly<Record<ComplaintRefusal | 'vault-missing', string>> = {
  'time-in-future': 'Waktu diterima belum tiba. Perbaiki tanggal atau jamnya.',
  'unknown-choice': 'Salah satu pilihan tidak ada lagi dalam daftar. Pilih ulang saluran, layanan, atau bagian.',
  'identity-with-anonymous': 'Pengaduan anonim tidak boleh memuat identitas. Kosongkan identitas atau pilih Rahasia.',
  'identity-missing': 'Pengaduan ini membutuhkan nama pelapor. Isi namanya atau pilih Anonim.',
  'file-not-usable': 'Salah satu lampiran tidak dapat dipakai. Hapus lalu unggah lagi.',
  'not-own-officer': 'Hanya petugas yang memegang perkara ini yang boleh melakukannya.',
  'anonymous-no-receipt': 'PIN pengaduan anonim yang hilang tidak dapat diganti.',
  'receipt-settled': 'Tanda terima ini sudah diselesaikan.',
  'task-answered': 'Tugas ini sudah dijawab.',
  'no-health-question': 'Ini bukan permintaan informasi tentang kesehatan.',
  'satisfaction-missing': 'Pilih apa kata pelapor, atau catat bahwa pelapor tidak dapat ditanyai.',
  'satisfaction-elsewhere': 'Hasil kepuasan hanya dicatat pada langkah kepuasan pelapor.',
  'attempts-missing': 'Isi berapa kali pelapor dihubungi, hanya bila pelapor tidak dapat ditanyai.',
  'attempt-needed':
    'Pelapor ini dapat dihubungi, jadi langkah ini tidak dapat dilewati. Tanyakan kepuasannya, atau catat upaya menghubunginya.',
  'not-to-oneself': 'Pengaduan tidak dapat diambil sendiri.',
  'nobody-left':
    'Pengaduan ini tentang semua yang dapat menanganinya di sini. Jangan dicatat di sini: serahkan dalam amplop tertutup kepada Kantor Wilayah atau Inspektorat Jenderal.',
  'officer-accused':
    'Pengaduan ini tentang Anda atau bagian Anda, jadi tidak boleh Anda yang menerima. Arahkan pelapor ke petugas lain, kotak pengaduan, atau kepala.',
  'vault-missing':
    'Brankas identitas belum dibuat. Buat dulu di menu Brankas identitas; isian cerita tetap ada di layar.',
}

/** A retry of what was kept already: its PIN was told to nobody twice. */
export const shownOnceText: ErrorText = {
  title: 'Pengaduan sudah tersimpan',
  text: 'Nomor dan PIN-nya hanya ditampilkan sekali dan tidak sampai ke layar ini. Buka pengaduan itu dari daftar pengaduan dan buat tanda terima baru. Jangan simpan lagi.',
}
