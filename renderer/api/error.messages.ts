import type { ErrorCode, ErrorDetails } from '#shared/contract/errors.ts'
import { shortestPassword } from '#shared/features/accounts/accounts.rules.ts'
import { formatFileSize } from '../format/numbers.ts'

/** What happened, and then what is safe and what to do. */
export interface ErrorText {
  readonly title: string
  readonly text: string
}

type TextOf = (details: ErrorDetails) => ErrorText

/** The kinds of file that people really try to attach, by what the core found inside. */
const foundKinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'gambar PNG',
  'image/jpeg': 'gambar JPG',
  'image/gif': 'gambar GIF',
  'image/webp': 'gambar WEBP',
  'image/heic': 'foto HEIC dari ponsel',
  'image/tiff': 'gambar TIFF',
  'unreadable-picture': 'gambar yang terpotong atau rusak',
  'application/zip': 'berkas ZIP',
  'application/x-cfb': 'dokumen Word atau Excel lama',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'dokumen Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'lembar Excel',
  'application/x-msdownload': 'program Windows',
}

function foundKind(details: ErrorDetails): string {
  return foundKinds[String(details.found)] ?? 'bukan jenis yang dikenal'
}

/** A size, however the core counted it; null when it did not say. */
function sizeOf(details: ErrorDetails): string | null {
  const { megabytes, allowed, needed } = details
  if (typeof megabytes === 'number') return formatFileSize(megabytes * 1024 * 1024)
  const bytes = allowed ?? needed
  return typeof bytes === 'number' ? formatFileSize(bytes) : null
}

/** A number or name that the core sent along; a plain word when it did not. */
function detail(details: ErrorDetails, name: string, otherwise: string): string {
  const value = details[name]
  return value === undefined ? otherwise : String(value)
}

const say = (title: string, text: string): TextOf => {
  const fixed = { title, text }
  return () => fixed
}

/** Complete by type: a code without a text does not compile. */
export const errorMessages: Readonly<Record<ErrorCode, TextOf>> = {
  'not-signed-in': say(
    'Anda belum masuk',
    'Sesi sudah berakhir. Masuk lagi untuk melanjutkan; draf Anda tetap tersimpan.',
  ),
  'session-locked': say('Layar terkunci', 'Buka kunci dengan kata sandi Anda. Isian di layar tidak berubah.'),
  'not-on-this-computer': say(
    'Bagian ini tidak dipakai di komputer ini',
    'Kerjakan di komputer lain yang dipakai untuk bagian ini, atau minta admin mengubahnya di Pengaturan, Komputer ini. Datanya tidak berubah.',
  ),
  forbidden: say(
    'Akun Anda tidak berhak melakukan ini',
    'Tidak ada yang diubah. Mintalah petugas yang berwenang, atau minta admin memeriksa peran akun Anda.',
  ),
  'invalid-input': say(
    'Ada isian yang belum benar',
    'Belum ada yang disimpan, dan isian Anda tetap di layar. Periksa isian yang ditandai lalu coba lagi.',
  ),
  'not-found': say(
    'Data ini tidak ditemukan',
    'Mungkin sudah dibatalkan atau tautannya lama. Kembali ke daftar dan cari lagi.',
  ),
  'changed-meanwhile': say(
    'Data ini baru saja diubah petugas lain',
    'Perubahan Anda belum disimpan dan isian Anda tetap di layar. Muat ulang data, periksa, lalu simpan lagi.',
  ),
  'key-reused': say(
    'Isian ini sudah pernah dikirim',
    'Kiriman pertama sudah tersimpan; yang kedua tidak dicatat. Buka daftar untuk melihat hasilnya.',
  ),
  'shown-once': say(
    'Kata sandi atau kode ini hanya ditampilkan sekali',
    'Langkah ini sudah dijalankan dan tidak diulang, dan kodenya tidak disimpan di mana pun. Mulai lagi dari awal untuk membuat yang baru.',
  ),
  refused: say(
    'Langkah ini belum boleh dilakukan',
    'Tidak ada yang diubah. Lihat daftar syarat di halaman ini untuk mengetahui apa yang masih kurang.',
  ),
  'second-person-needed': say(
    'Harus dilakukan petugas lain',
    'Orang yang menyiapkan tidak boleh menyetujui pekerjaannya sendiri. Mintalah petugas lain yang berwenang masuk dengan akunnya.',
  ),
  'wrong-password': say(
    'Nama akun atau kata sandi salah',
    'Periksa huruf besar dan kecil (Caps Lock), lalu coba lagi.',
  ),
  'wait-before-retry': (details) => ({
    title: 'Terlalu banyak percobaan',
    text: `Tunggu ${detail(details, 'seconds', 'beberapa')} detik, lalu coba lagi. Data tetap aman.`,
  }),
  'password-change-needed': say(
    'Ganti kata sandi dahulu',
    'Kata sandi Anda masih diketahui admin. Buat kata sandi sendiri, lalu lanjutkan.',
  ),
  'password-too-weak': say(
    'Kata sandi terlalu mudah ditebak',
    `Pakai sedikitnya ${shortestPassword} huruf, misalnya tiga kata yang tidak berhubungan.`,
  ),
  'name-taken': say('Nama ini sudah dipakai', 'Pilih nama lain. Isian yang lain tetap di layar.'),
  'last-administrator': say(
    'Ini admin terakhir',
    'Unit harus selalu punya satu admin yang aktif. Jadikan akun lain admin lebih dahulu.',
  ),
  'recovery-code-wrong': say(
    'Kode pemulihan tidak cocok',
    'Salin persis dari lembar yang dicetak, tanda hubung boleh dilewati. Huruf O dan angka 0 mudah tertukar.',
  ),
  'setup-done': say('Penyiapan sudah selesai', 'Unit ini sudah disiapkan. Silakan masuk dengan akun Anda.'),
  'setup-needed': say('Lentera belum disiapkan', 'Isi dahulu data unit dan admin pertama di layar penyiapan.'),
  'data-folder-in-use': say(
    'Lentera sudah terbuka',
    'Data ini sedang dipakai jendela Lentera yang lain. Pakai jendela itu, atau tutup dahulu lalu buka lagi.',
  ),
  'not-training-data': say(
    'Folder ini berisi data sungguhan',
    'Latihan memakai folder tersendiri. Tidak ada yang diubah. Mulai lagi tanpa pilihan latihan, atau pilih folder lain.',
  ),
  'database-damaged': say(
    'Berkas data rusak',
    'Lentera berhenti supaya kerusakan tidak bertambah. Jangan hapus apa pun; pulihkan dari cadangan terakhir atau hubungi admin.',
  ),
  'database-newer': say(
    'Data ini dibuat Lentera yang lebih baru',
    'Data tidak disentuh. Pasang versi Lentera terbaru di komputer ini, lalu buka lagi.',
  ),
  'keyring-damaged': say(
    'Berkas kunci rusak',
    'Data tidak disentuh. Pulihkan berkas kunci dari cadangan, atau buka dengan kode pemulihan.',
  ),
  'key-changing': say(
    'Data sedang diganti',
    'Kunci data sedang diganti atau cadangan sedang dipulihkan. Tunggu sebentar sampai selesai, lalu coba lagi. Tidak ada data yang hilang.',
  ),
  'restart-needed': say(
    'Lentera perlu ditutup dan dibuka lagi',
    'Penggantian data belum selesai karena komputer menahan salah satu berkasnya. Tidak ada yang hilang. Tutup Lentera lalu buka lagi: pekerjaan itu diselesaikan sendiri.',
  ),
  'disk-full': say(
    'Penyimpanan komputer penuh',
    'Perubahan terakhir belum disimpan; yang sebelumnya aman. Kosongkan ruang di komputer, lalu simpan lagi.',
  ),
  'disk-read-only': say(
    'Lentera tidak boleh menulis ke tempat datanya',
    'Perubahan terakhir belum disimpan; yang sebelumnya aman. Minta admin memeriksa izin tulis folder data.',
  ),
  'file-too-large': (details) => ({
    title: 'Berkas terlalu besar',
    text: `Batasnya ${sizeOf(details) ?? 'ada di pengaturan'}. Pindai ulang hitam-putih 200 dpi atau bagi menjadi beberapa berkas. Isian Anda tetap tersimpan.`,
  }),
  'file-type-refused': (details) => ({
    title: 'Jenis berkas ini tidak diterima',
    text: `Isinya ${foundKind(details)}, apa pun nama berkasnya. Pilih PDF, JPG, atau PNG. Isian Anda tetap tersimpan.`,
  }),
  'file-empty': say(
    'Berkas ini kosong',
    'Ukurannya 0 byte. Pindai atau salin ulang, lalu pilih lagi. Isian Anda tetap tersimpan.',
  ),
  'file-damaged': say(
    'Berkas tersimpan tidak dapat dibuka',
    'Isinya berubah sejak disimpan, jadi tidak ditampilkan. Pulihkan dari cadangan atau lampirkan lagi dari kertas aslinya.',
  ),
  'letter-character-missing': (details) => ({
    title: 'Ada huruf yang tidak dapat dicetak',
    text: `Huruf ${detail(details, 'character', 'khusus')} tidak ada pada huruf cetak surat. Ganti dengan huruf biasa, lalu coba lagi. Surat belum terbit.`,
  }),
  'letter-number-taken': (details) => ({
    title: 'Nomor surat sudah dipakai',
    text: `Nomor ${detail(details, 'number', 'ini')} sudah ada di buku surat. Surat belum terbit; coba lagi dengan nomor berikutnya.`,
  }),
  'place-missing': say(
    'Tempat tujuan tidak ditemukan',
    'Flashdisk mungkin sudah dicabut. Pasang lagi, pilih tempatnya, lalu ulangi. Berkas di Lentera tetap utuh.',
  ),
  'place-read-only': say(
    'Tempat tujuan tidak dapat ditulisi',
    'Buka kunci tulis pada flashdisk atau pilih tempat lain. Berkas di Lentera tetap utuh.',
  ),
  'place-full': (details) => ({
    title: 'Tempat tujuan penuh',
    text: `Perlu ruang ${sizeOf(details) ?? 'yang lebih besar'}. Kosongkan flashdisk atau pakai yang lain. Berkas di Lentera tetap utuh.`,
  }),
  'place-changed': say(
    'Hasil salinan tidak sama dengan aslinya',
    'Salinan itu sudah dihapus karena tidak dapat dipercaya. Pakai flashdisk lain, lalu ulangi.',
  ),
  'file-too-large-for-place': say(
    'Berkas terlalu besar untuk flashdisk ini',
    'Flashdisk berformat FAT32 hanya menerima berkas di bawah 4 GB. Pakai yang berformat exFAT atau NTFS.',
  ),
  'printer-missing': say(
    'Pencetak tidak ditemukan',
    'Periksa kabel dan daya pencetak, atau pilih pencetak lain. Surat tetap tersimpan.',
  ),
  cancelled: say(
    'Dihentikan',
    'Pekerjaan dihentikan atas permintaan Anda. Tidak ada hasil setengah jadi yang tertinggal.',
  ),
  internal: (details) => ({
    title: 'Ada yang salah di dalam Lentera',
    text: `Yang sudah tersimpan tetap aman. Coba sekali lagi; bila berulang, sampaikan nomor rujukan ${detail(details, 'reference', '(tidak ada)')} kepada admin.`,
  }),
}

export const connectionMessages = {
  unreachable: {
    title: 'Lentera tidak menjawab',
    text: 'Bagian penyimpan data sedang tertutup atau sibuk. Isian Anda tetap di layar; tunggu sebentar lalu coba lagi.',
  },
} as const satisfies Record<string, ErrorText>
