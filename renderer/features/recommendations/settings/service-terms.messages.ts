/** Words of the procedures and their terms. */
export const serviceTermMessages = {
  menu: 'Prosedur dan jangka waktu',
  title: 'Prosedur dan jangka waktu',
  subtitle: 'Prosedur setiap layanan dan pengaduan. Jangka waktunya dapat diubah bila aturan di unit ini berbeda.',
  service: 'Prosedur',
  terms: 'Jangka waktu',
  termsHint:
    'Perubahan berlaku untuk yang diterima sejak tanggalnya. Yang sedang berjalan memakai jangka waktu semula.',
  parts: {
    clock: (title: string) => title,
    step: (title: string) => `Batas langkah: ${title}`,
    lapse: (title: string) => `Lama menunggu: ${title}`,
  },
  source: (source: string) => `Sumber: ${source}`,
  change: 'Ubah',
  changeOf: (term: string) => `Ubah: ${term}`,
  changed: (amount: string, from: string, source: string) =>
    `Diubah menjadi ${amount} sejak ${from}. Sumber: ${source}`,
  amount: 'Jangka waktu baru',
  from: 'Berlaku sejak',
  basis: 'Sumber',
  basisHint: 'Peraturan atau surat keputusan yang menjadi dasarnya, dengan nomor dan tanggal.',
  save: 'Simpan jangka waktu',
  saved: 'Jangka waktu tersimpan.',
  amountWrong: 'Isi bilangan bulat dari 1 sampai 1000.',
  sourceMissing: 'Tulis dasarnya, sedikitnya lima huruf.',
  dateWrong: 'Pilih hari ini atau sesudahnya: yang sudah berjalan tidak berubah.',
} as const
