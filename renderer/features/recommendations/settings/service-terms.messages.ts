import type { ServiceSettingRefusal } from '#shared/features/service-cases/service-cases.contract.ts'

/** Why the clock or a term was not changed; complete by type. */
export const serviceSettingRefusalWords: Readonly<Record<ServiceSettingRefusal, string>> = {
  'unknown-clock': 'Jangka waktu itu tidak ada lagi pada layanan ini. Muat ulang halaman, lalu pilih lagi.',
  'unknown-clock-start': 'Awal hitungan itu tidak ada lagi pada layanan ini. Muat ulang halaman, lalu pilih lagi.',
  'unknown-term': 'Jangka waktu ini tidak ada lagi pada prosedurnya. Muat ulang halaman untuk melihat yang berlaku.',
  'term-in-past':
    'Tanggal mulainya sudah lewat. Pilih hari ini atau sesudahnya: yang sudah berjalan memakai jangka waktu semula.',
}

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
  notSaved: 'Belum tersimpan',
  amountWrong: 'Isi bilangan bulat dari 1 sampai 1000.',
  sourceMissing: 'Tulis dasarnya, sedikitnya lima huruf.',
  dateWrong: 'Pilih hari ini atau sesudahnya: yang sudah berjalan tidak berubah.',
} as const
