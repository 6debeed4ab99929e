import type { InmateFileRefusalCode } from '#shared/features/inmates/inmate-files.contract.ts'

const refusals: Readonly<Record<InmateFileRefusalCode, string>> = {
  'file-not-usable': 'Berkas ini sudah dipakai atau diunggah petugas lain. Unggah lagi dari sini.',
  'already-voided': 'Berkas ini sudah dibatalkan.',
  'merged-away': 'Data ini sudah digabung ke orang lain. Tambahkan berkasnya di data gabungannya.',
}

/** Words of the papers about a person. */
export const inmateFileMessages = {
  tab: 'Berkas',
  list: 'Berkas WBP/Tahanan',
  empty: 'Belum ada berkas',
  emptyText: 'Salinan putusan, kartu identitas, atau surat lain tentang orang ini dapat disimpan di sini.',
  sheet: (title: string, number: string) => `${title}, lembar ${number}`,
  added: (by: string, when: string, size: string) => `${by}, ${when}, ${size}`,
  voided: (by: string, reason: string) => `Dibatalkan ${by}: ${reason}`,
  add: 'Tambah berkas',
  addHint: 'Bukan untuk surat kesehatan: itu dilampirkan pada permohonan rekomendasi medis.',
  title: 'Judul',
  titleHint: 'Contoh: Putusan PN Contoh Nomor 12/Pid.B/2026.',
  titleMissing: 'Tulis judulnya, sedikitnya tiga huruf.',
  save: 'Simpan berkas',
  saved: (title: string) => `${title}: tersimpan.`,
  voidFile: 'Batalkan',
  voidOf: (title: string) => `Batalkan berkas ${title}`,
  voidTitle: (title: string) => `Batalkan berkas "${title}"?`,
  voidQuestion: 'Mengapa berkas ini dibatalkan?',
  voidText: 'Berkas tetap terlihat sebagai dibatalkan, dengan alasan dan nama Anda.',
  refusedTitle: 'Berkas belum tersimpan',
  refusals,
} as const
