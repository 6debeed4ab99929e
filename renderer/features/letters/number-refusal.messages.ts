/** Why a number could not be given, reserved or typed in, by the reason that the core names. */
export const numberRefusals = {
  'letter-block-missing':
    'Jenis surat ini memakai jatah nomor dari buku agenda, dan jatah untuk tahun surat ini belum dicatat. Mintalah admin mencatatnya di Pengaturan, Surat. Surat belum terbit.',
  'letter-block-used-up':
    'Jatah nomor untuk jenis surat ini sudah habis. Mintalah jatah baru dari buku agenda, lalu mintalah admin mencatatnya di Pengaturan, Surat. Surat belum terbit.',
  'letter-unit-missing': 'Kode satuan kerja belum diisi. Mintalah admin melengkapi data satuan kerja.',
  'letter-classification-missing': 'Isi kode klasifikasi surat ini dahulu.',
  'letter-number-unreadable':
    'Nomor surat akan memuat tanda yang tidak lazim. Pakai huruf biasa, angka, titik, garis, dan garis miring pada kode klasifikasi; bila sudah benar, mintalah admin memeriksa kode satuan kerja. Surat belum terbit.',
  'block-reversed': 'Nomor terakhir lebih kecil daripada nomor pertama.',
  'block-overlaps':
    'Sebagian nomor ini sudah ada dalam jatah lain tahun itu, untuk jenis surat ini atau jenis lain. Periksa buku agendanya.',
  'number-unreadable':
    'Nomor berisi tanda yang tidak lazim. Ketik ulang dengan huruf, angka, titik, garis, dan garis miring.',
  'number-without-digit': 'Nomor harus memuat angka.',
  'number-not-awaited': 'Surat ini tidak menunggu nomor, atau sudah dibatalkan. Muat ulang halaman.',
  'number-not-entered': 'Surat ini belum bernomor, jadi belum ada yang diperbaiki. Muat ulang halaman.',
  'reason-missing': 'Nomor sudah diisi. Tulis alasan perbaikannya.',
} as const

export const numberRefusedTitle = 'Nomor belum dapat dipakai'

export const numberTaken = (number: string) =>
  `Nomor ${number} sudah dipakai surat lain pada tahun ini. Periksa lagi buku agendanya.`
