import type { FormName } from '../../components/FormPage/form-names.ts'

/** Words of the unfinished drafts on the start page. */
export const draftMessages = {
  title: 'Draf belum selesai',
  resume: 'Lanjutkan',
  resumeOf: (form: string) => `Lanjutkan: ${form}`,
  discard: 'Buang',
  discardOf: (form: string) => `Buang draf: ${form}`,
  discardTitle: (form: string) => `Buang draf "${form}"?`,
  discardText:
    'Isian yang belum dikirim ini hilang dan tidak dapat dikembalikan. Data yang sudah tersimpan tidak berubah.',
  discardConfirm: 'Buang draf ini',
  savedAt: (when: string) => `draf ${when}`,
  formOfAnotherVersion: 'Isian dari versi lain',
} as const

/** What each form is called, complete by type: a form without words does not compile. */
export const formWords: Readonly<Record<FormName, string>> = {
  'facility.change': 'Ubah data satuan kerja',
  'facility.holiday': 'Tambah hari libur',
  'facility.preferences': 'Keamanan dan berkas',
  'facility.numbering': 'Penomoran surat',
  'accounts.new': 'Buat akun',
  'accounts.edit': 'Ubah akun petugas',
  'inmates.register': 'Daftarkan orang baru',
  'inmates.edit': 'Ubah data pokok',
  'inmates.merge': 'Satukan data ganda',
  'inmates.move-room': 'Pindah kamar',
  'inmates.add-register': 'Tambah nomor register',
  'inmates.transfer-out': 'Pindah ke unit lain',
  'inmates.release': 'Catat pembebasan',
  'inmates.record-death': 'Catat kematian',
  'inmates.record-return': 'Catat kembali atau masuk lagi',
  'backups.retention': 'Masa simpan cadangan',
  'exchange.hand-over': 'Serah terima berkas',
  'recommendations.open': 'Permohonan rekomendasi medis baru',
  'recommendations.session': 'Hasil sidang TPP',
  'recommendations.signed-scan': 'Pindaian surat yang ditandatangani',
  'recommendations.record-scan': 'Pindaian rekam medis',
  'recommendations.outside-doctor': 'Surat dokter dari luar',
  'recommendations.kanwil-letter': 'Surat pengantar Kanwil',
  'recommendations.hand-over': 'Penyerahan berkas ke Kanwil',
  'recommendations.outside-step': 'Langkah kantor lain',
  'recommendations.bring-back': 'Pengembalian berkas',
  'recommendations.answer': 'Jawaban rekomendasi medis',
  'recommendations.letter': 'Surat rekomendasi medis',
  'recommendations.settings': 'Pengaturan layanan rekomendasi medis',
}
