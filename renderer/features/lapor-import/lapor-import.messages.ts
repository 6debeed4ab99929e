import type { ComplaintRefusal } from '#shared/features/complaints/complaints.contract.ts'
import type { LaporImportRefusal, LaporLineKind } from '#shared/features/lapor-import/lapor-import.contract.ts'
import type { LaporLineNote, LaporLineProblem } from '#shared/features/lapor-import/lapor-line.rules.ts'
import type { LaporField } from '#shared/features/lapor-import/lapor-list.ts'
import { complaintRefusalWords } from '../complaints/complaint-desk.messages.ts'

const refusals: Readonly<Record<LaporImportRefusal, string>> = {
  'columns-missing': 'Kolom yang wajib belum ada. Tunjukkan kolomnya di bawah.',
  'headings-unknown':
    'Tidak satu pun judul kolom dikenali, jadi baris pertama mungkin bukan judul. Unduh ulang daftarnya dari LAPOR! lengkap dengan baris judul.',
  'unknown-word': 'Pilihan itu tidak ada dalam daftar ini. Pilih lagi.',
  'list-too-long': 'Daftar ini lebih dari 2.000 baris. Bagi menjadi beberapa berkas.',
  'nothing-to-take': 'Tidak ada laporan baru yang siap diambil. Putuskan dulu yang masih bertanda tanya.',
}

const ownRefusals: Readonly<Partial<Record<ComplaintRefusal, string>>> = {
  'officer-accused': 'Laporan ini tentang Anda atau bagian Anda. Petugas lain yang harus mengambilnya.',
}

const kinds: Readonly<Record<LaporLineKind, string>> = {
  bad: 'Perlu diperbaiki',
  ask: 'Perlu diputuskan',
  new: 'Laporan baru',
  updated: 'Status berubah',
  known: 'Sudah diambil',
  repeated: 'Baris ganda',
  'other-office': 'Instansi lain',
}

const problems: Readonly<Record<LaporLineProblem, string>> = {
  'line-incomplete': 'Barisnya terpotong: sebagian kolom tidak ada',
  'tracking-id-missing': 'Nomor laporan kosong',
  'tracking-id-strange': 'Nomor laporan berisi tanda yang tidak lazim atau lebih dari 40 huruf',
  'story-missing': 'Isi laporan kosong',
  'story-too-long': 'Isi laporan lebih dari 100.000 huruf',
  'text-too-long': 'Lokasi, waktu kejadian, atau status terlalu panjang',
  'date-missing': 'Tanggal laporan kosong',
  'date-unreadable': 'Tanggal laporan tidak terbaca; tulis misalnya 31-12-2026',
  'date-in-future': 'Tanggal laporan belum tiba',
  'flag-unreadable': 'Kolom Anonim tidak jelas; tulis Ya atau Tidak',
  'contact-unusable': 'Nama atau kontak pelapor terlalu panjang',
}

const notes: Readonly<Record<LaporLineNote, string>> = {
  'no-name': 'Tanpa nama pelapor',
  'anonymous-name-left-out': 'Anonim: nama dan kontak pada baris ini tidak disimpan',
  'class-unknown': 'Klasifikasi tidak dikenali, dicatat sebagai pengaduan',
}

export const laporFieldLabels: Readonly<Record<LaporField, string>> = {
  trackingId: 'Nomor laporan (Tracking ID)',
  receivedOn: 'Tanggal laporan',
  title: 'Judul',
  story: 'Isi laporan',
  classification: 'Klasifikasi',
  category: 'Kategori',
  institution: 'Instansi tujuan',
  status: 'Status',
  place: 'Lokasi',
  happenedOn: 'Waktu kejadian',
  anonymous: 'Anonim',
  confidential: 'Rahasia',
  name: 'Nama pelapor',
  identityNumber: 'NIK pelapor',
  phone: 'Telepon pelapor',
  email: 'Surel pelapor',
  address: 'Alamat pelapor',
}

/** Texts of the page that takes reports from LAPOR!. */
export const laporMessages = {
  menu: 'Ambil dari LAPOR!',
  title: 'Ambil laporan dari LAPOR!',
  intro:
    'Unduh daftar laporan dari LAPOR! sebagai Excel atau CSV, lalu pilih di sini. Belum ada yang tercatat sebelum Anda menekan tombol ambil. Nama dan kontak pelapor langsung masuk brankas identitas.',
  refusedTitle: 'Daftar tidak dapat diambil',
  refusals: { ...complaintRefusalWords, ...ownRefusals, ...refusals },
  fileLabel: 'Berkas daftar laporan',
  fileHint: 'Excel (.xlsx) atau CSV. Berkas ini tidak disimpan di Lentera, karena memuat nama pelapor.',
  goneTitle: 'Berkas perlu dipilih lagi',
  gone: 'Demi kerahasiaan, daftar hanya diingat dua jam dan hilang saat Lentera ditutup. Yang sudah diambil tetap tercatat dan akan dikenali.',
  kinds,
  problems,
  notes,
  noVaultTitle: 'Brankas identitas belum ada',
  noVault: 'Laporan yang memuat nama pelapor baru dapat diambil setelah brankas identitas dibuat.',
  noVaultAction: 'Buat brankas identitas',
  missingTitle: 'Ada kolom wajib yang belum dikenali',
  missing: (fields: string) =>
    `Belum ditemukan: ${fields}. Tunjukkan kolomnya di bawah; pilihan ini diingat untuk daftar berikutnya.`,
  settingsTitle: 'Arti kolom, kategori, dan instansi',
  settingsHint: 'Pilihan langsung tersimpan dan berlaku juga untuk daftar berikutnya.',
  settingsShow: 'Atur kolom dan kategori',
  settingsHide: 'Sembunyikan pengaturan',
  sheet: 'Lembar',
  columnsTitle: 'Kolom',
  columnOf: (heading: string) => `Isi kolom ${heading}`,
  columnIgnored: 'Tidak diambil',
  categoriesTitle: 'Kategori ke layanan',
  categoryOf: (word: string, count: string) => `${word} (${count} baris)`,
  categoryChoose: 'Pilih layanan',
  institutionsTitle: 'Instansi tujuan',
  institutionOwn: 'Kantor ini',
  institutionOther: 'Instansi lain',
  resultTitle: 'Hasil pemeriksaan',
  result: (ready: string, asks: string, known: string, other: string, bad: string) =>
    `${ready} siap diambil, ${asks} menunggu keputusan, ${known} sudah diambil, ${other} untuk instansi lain atau ganda, ${bad} perlu diperbaiki.`,
  noLines: 'Berkas ini tidak berisi laporan.',
  apply: (count: string) => `Ambil ${count} laporan`,
  applying: 'Mengambil laporan',
  applyStep: 'Setiap laporan yang selesai tetap tercatat walaupun dihentikan.',
  applied: (taken: string, updated: string) =>
    `${taken} laporan tercatat sebagai pengaduan, ${updated} status diperbarui.`,
  failedTitle: 'Sebagian laporan tidak dapat diambil',
  failedLine: (line: string, trackingId: string, reason: string) => `Baris ${line} (${trackingId}): ${reason}`,
  failedOther: 'Ditolak saat disimpan. Muat ulang halaman lalu coba lagi.',
  badSheet: 'Simpan daftar yang tidak masuk',
  badSheetName: 'lapor-tidak-masuk.csv',
  badSheetHint: 'Tanpa nama dan kontak pelapor, juga tanpa isi laporannya.',
  questionsTitle: 'Perlu keputusan Anda',
  newTitle: 'Laporan baru',
  showMore: (count: string) => `Tampilkan ${count} lagi`,
  cardTitle: (trackingId: string) => `Laporan ${trackingId}`,
  cardFacts: (kind: string, date: string, mode: string) => `${kind}, ${date}, ${mode}`,
  leaveOut: 'Jangan ambil',
  service: 'Layanan',
  serviceHint: 'Kategorinya belum dikenali',
  lettersShown: (shown: string, all: string) => `${shown} dari ${all} huruf`,
  partsTitle: (parts: string) => `Pelapor disebut di isi laporan: ${parts}`,
  partsHint: 'Petugas lain akan membaca isi laporan ini. Nama di brankas tidak berubah.',
  partsCover: 'Tutup dengan tulisan [pelapor]',
  partsKeep: 'Biarkan seperti aslinya',
  dangerTitle: (found: string) => `Ada kata yang perlu dilihat: ${found}`,
  dangerAsk: 'Apakah nyawa atau keselamatan terancam?',
  dangerNo: 'Tidak',
  dangerYes: 'Ya, minta segera diperiksa',
  dangerWhom: 'Siapa yang perlu diperiksa',
  dangerWhere: 'Di mana',
  accusedUnits: 'Tentang bagian',
  accusedAccounts: 'Tentang petugas',
  accusedHint: 'Yang diadukan tidak akan menemukan pengaduan ini.',
  columns: {
    line: 'Baris',
    kind: 'Hasil',
    trackingId: 'Nomor LAPOR!',
    receivedOn: 'Tanggal',
    category: 'Kategori',
    institution: 'Instansi',
    status: 'Status LAPOR!',
    complaint: 'Pengaduan',
    note: 'Keterangan',
  },
  statusChanged: (from: string, to: string) => `${from} menjadi ${to}`,
  noStatus: 'tanpa status',
  repeats: (line: string) => `Sama dengan baris ${line}`,
  sheetHead: ['Baris', 'Nomor LAPOR!', 'Tanggal', 'Kategori', 'Instansi', 'Sebab'],
  partTitle: 'Laporan di LAPOR!',
  partText: (trackingId: string) => `Nomor ${trackingId}`,
  partStatus: (status: string, date: string) => `Status di sana: ${status} (dibaca ${date})`,
  partAnswer: 'Jawaban untuk pelapor disampaikan lewat LAPOR!.',
} as const
