import type { Contract } from '#shared/contract/contract.ts'

/** Every name that the contract knows, as the log writes it: "accounts.create". */
type ProcedureName = {
  [Feature in keyof Contract & string]: `${Feature}.${keyof Contract[Feature] & string}`
}[keyof Contract & string]

/** What was done, told as in a diary: "Membuat akun". Only names of the contract are taken, so that no line outlives its procedure. */
export const procedureMessages: Readonly<Partial<Record<ProcedureName, string>>> = {
  'setup.finish': 'Menyiapkan Lentera untuk pertama kali',
  'session.recover': 'Masuk dengan kode pemulihan dan mengganti kata sandi',
  'session.changePassword': 'Mengganti kata sandi sendiri',
  'accounts.create': 'Membuat akun',
  'accounts.update': 'Mengubah data atau peran akun',
  'accounts.resetPassword': 'Mengatur ulang kata sandi akun',
  'accounts.disable': 'Menonaktifkan akun',
  'facility.change': 'Mengubah data satuan kerja',
  'facility.addHoliday': 'Menambah hari libur',
  'facility.withdrawHoliday': 'Mencabut hari libur',
  'facility.changePreferences': 'Mengubah pengaturan layar dan berkas',
  'serviceCases.changeSettings': 'Mengubah ketentuan layanan',
  'inmates.register': 'Mendaftarkan WBP/Tahanan',
  'inmates.update': 'Mengubah data WBP/Tahanan',
  'inmates.addRegister': 'Mencatat nomor register',
  'inmates.moveRoom': 'Memindahkan kamar',
  'inmates.transferOut': 'Mencatat mutasi keluar',
  'inmates.release': 'Mencatat pembebasan',
  'inmates.recordDeath': 'Mencatat kematian',
  'inmates.recordReturn': 'Mencatat kembali masuk',
  'inmates.voidEvent': 'Membatalkan catatan peristiwa',
  'inmateImport.saveMapping': 'Menyimpan pemetaan kolom daftar',
  'inmateImport.removeMapping': 'Menghapus pemetaan kolom daftar',
  'inmateImport.check': 'Memeriksa daftar WBP/Tahanan',
  'inmateImport.decide': 'Memutuskan satu baris daftar',
  'inmateImport.apply': 'Memasukkan daftar WBP/Tahanan',
  'inmateImport.discard': 'Membuang hasil pemeriksaan daftar',
  'inmateMerges.merge': 'Menggabungkan dua data WBP/Tahanan',
  'inmateMerges.unmerge': 'Memisahkan data WBP/Tahanan yang digabung',
  'inmateMerges.tellApart': 'Menandai dua data sebagai orang berbeda',
  'recommendations.open': 'Membuka permohonan rekomendasi medis',
  'recommendations.saveLetter': 'Menyimpan isian surat',
  'recommendations.saveMinutes': 'Menyimpan risalah sidang TPP',
  'recommendations.issueLetter': 'Menerbitkan surat',
  'recommendations.attachScan': 'Melampirkan pindaian surat bertanda tangan',
  'recommendations.attachOutsideDoctorLetter': 'Melampirkan surat dokter luar',
  'recommendations.attachRecord': 'Melampirkan rekam medis',
  'recommendations.voidPaper': 'Membatalkan berkas permohonan',
  'recommendations.recordSession': 'Mencatat sidang TPP',
  'recommendations.skipSession': 'Melewati sidang TPP karena darurat',
  'recommendations.approve': 'Menyetujui permohonan',
  'recommendations.returnForCorrection': 'Mengembalikan permohonan untuk diperbaiki',
  'recommendations.resubmit': 'Mengajukan kembali permohonan',
  'recommendations.recordHandedOver': 'Mencatat penyerahan ke Kanwil',
  'recommendations.recordKanwilLetter': 'Mencatat surat pengantar Kanwil',
  'recommendations.recordOutsideStep': 'Mencatat langkah di luar satuan kerja',
  'recommendations.recordAnswer': 'Mencatat jawaban permohonan',
  'recommendations.finish': 'Menyelesaikan permohonan',
  'recommendations.cancel': 'Membatalkan permohonan',
  'recommendations.withdraw': 'Menarik permohonan',
  'letters.recordPrint': 'Mencetak surat',
  'letters.print': 'Mencetak surat',
  'letters.changeNumbering': 'Mengubah pola nomor surat',
  'exchange.seal': 'Menyegel berkas',
  'exchange.copyToStick': 'Menyalin berkas ke flashdisk',
  'exchange.recordHandedOver': 'Mencatat penyerahan berkas',
  'exchange.verifyAgain': 'Memeriksa ulang berkas',
  'backups.changeRetention': 'Mengubah masa simpan cadangan',
  'backups.chooseSecondPlace': 'Memilih tempat kedua untuk cadangan',
  'backups.forgetSecondPlace': 'Menghapus tempat kedua untuk cadangan',
}

/** Commands that the core runs outside the contract. */
export const coreCommandMessages: Readonly<Record<string, string>> = {
  'files.receive': 'Mengunggah berkas',
  'files.sweep': 'Membuang unggahan yang tidak jadi dipakai',
  'letters.keepPdf': 'Menyimpan surat sebagai PDF',
}

/** For a command that has no line of its own yet: still the right feature in plain words. */
export const featureMessages: Readonly<Record<string, string>> = {
  setup: 'Mengerjakan penyiapan Lentera',
  session: 'Mengubah akun sendiri',
  accounts: 'Mengubah akun petugas',
  backups: 'Mengatur cadangan',
  facility: 'Mengubah data satuan kerja',
  audit: 'Memeriksa catatan perubahan',
  inmates: 'Mengubah data WBP/Tahanan',
  inmateImport: 'Mengerjakan daftar WBP/Tahanan',
  inmateMerges: 'Mengerjakan data ganda',
  serviceCases: 'Mengubah ketentuan layanan',
  recommendations: 'Mengerjakan permohonan rekomendasi medis',
  letters: 'Mengerjakan surat',
  exchange: 'Mengerjakan berkas kirim',
  today: 'Mengubah daftar hari ini',
  files: 'Mengerjakan berkas',
}

export const unknownCommand = 'Perubahan lain'
