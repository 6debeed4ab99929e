import type { ProcedureName } from './procedure-name.ts'

/** What is done about those who work in the unit. */
export const staffProcedures: Readonly<Partial<Record<ProcedureName, string>>> = {
  'workers.add': 'Mendaftarkan pegawai',
  'workers.change': 'Memperbaiki data pegawai',
  'workers.end': 'Mengakhiri masa kerja pegawai',
  'workers.reopen': 'Mengaktifkan kembali pegawai',
  'dutyRoster.assign': 'Menulis pegawai dalam jadwal jaga',
  'dutyRoster.withdraw': 'Menghapus pegawai dari jadwal jaga',
  'dutyRoster.copyWeek': 'Menyalin jadwal jaga minggu lalu',
  'dutyRoster.recordAbsence': 'Mencatat pegawai tidak masuk',
  'dutyRoster.voidAbsence': 'Membatalkan catatan tidak masuk',
  'dutyRoster.changeShifts': 'Mengubah giliran jaga',
  'credentials.enter': 'Mencatat STR atau SIP',
  'credentials.voidLicence': 'Membatalkan catatan STR atau SIP',
  'credentials.enterCredit': 'Mencatat pelatihan atau SKP',
  'credentials.voidCredit': 'Membatalkan catatan pelatihan atau SKP',
  'credentials.fire': 'Mencatat pengingat izin yang jatuh tempo',
  'credentials.note': 'Menandai pengingat izin sudah ditindaklanjuti',
  'credentials.changeSettings': 'Mengubah pengaturan izin',
}
