/** Words for a number that comes from the agenda book or SRIKANDI. */
export const letterNumberMessages = {
  waitingTitle: 'Surat ini menunggu nomor',
  waitingText:
    'Sesudah ditandatangani, catat surat di buku agenda atau SRIKANDI, tulis nomornya dengan tangan di garis pada surat, lalu isi di sini.',
  number: 'Nomor surat',
  numberHint: 'Persis seperti di buku agenda atau SRIKANDI.',
  numberMissing: 'Tulis nomornya.',
  book: 'Nomor dari',
  books: { agenda: 'Buku agenda', srikandi: 'SRIKANDI' },
  reason: 'Alasan perbaikan',
  reasonHint: 'Misalnya salah baca buku agenda. Nomor lama tetap tercatat.',
  reasonMissing: 'Tulis alasannya, sedikitnya 5 huruf.',
  enterSubmit: 'Simpan nomor',
  correct: 'Perbaiki nomor',
  correctSubmit: 'Simpan nomor yang benar',
  saved: (number: string) => `Nomor ${number} tersimpan.`,
  history: 'Riwayat nomor',
  entered: (name: string, date: string, book: string) => `${name}, ${date}, dari ${book}`,
  because: (reason: string) => `Alasan: ${reason}`,
} as const
