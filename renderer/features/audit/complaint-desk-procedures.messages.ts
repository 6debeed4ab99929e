import type { ProcedureName } from './procedure-name.ts'

/** What the complaint desk does. */
export const complaintDeskProcedures: Readonly<Partial<Record<ProcedureName, string>>> = {
  'identityVault.prepare': 'Menyiapkan kode brankas identitas',
  'identityVault.confirm': 'Membuat brankas identitas atau mengganti kodenya',
  'identityVault.give': 'Memberi kunci brankas identitas',
  'identityVault.revoke': 'Mencabut kunci brankas identitas',
  'identityVault.recover': 'Membuka brankas identitas dengan kodenya',
  'complaints.receive': 'Menerima pengaduan',
  'complaintReceipts.lookUp': 'Menanyakan status pengaduan dengan PIN',
  'complaintReceipts.settle': 'Menyelesaikan tanda terima pengaduan',
  'complaintReceipts.reprint': 'Mencetak ulang tanda terima pengaduan',
  'complaintBoxes.saveBox': 'Mengubah daftar kotak pengaduan',
  'complaintBoxes.withdrawBox': 'Menyatakan kotak pengaduan tidak dipakai lagi',
  'complaintBoxes.changeSettings': 'Mengubah jangka waktu pembukaan kotak',
  'complaintBoxes.recordOpening': 'Mencatat pembukaan kotak pengaduan',
  'complaintBoxes.setAside': 'Mencatat lembar kotak yang bukan pengaduan',
  'complaintBoxes.voidOpening': 'Membatalkan pembukaan kotak pengaduan',
  'complaintBoxes.tie': 'Menghubungkan pengaduan dengan pembukaan kotak',
  'complaintBoxes.untie': 'Melepas pengaduan dari pembukaan kotak',
  'surveys.addPaper': 'Memasukkan formulir survei kepuasan',
  'surveys.voidForm': 'Mencoret formulir survei kepuasan',
  'surveys.changeSettings': 'Mengubah pengaturan survei kepuasan',
  'surveys.saveService': 'Mengubah layanan yang disurvei',
  'surveyKiosk.open': 'Membuka kios survei kepuasan',
  'surveyKiosk.answer': 'Menerima jawaban di kios survei',
  'surveyKiosk.leave': 'Menutup kios survei kepuasan',
}
