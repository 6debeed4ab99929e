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
  'laporImports.learn': 'Menetapkan arti kata dalam daftar LAPOR!',
  'laporImports.apply': 'Menerima laporan dari LAPOR!',
  'surveys.addPaper': 'Memasukkan formulir survei kepuasan',
  'surveys.voidForm': 'Mencoret formulir survei kepuasan',
  'surveys.changeSettings': 'Mengubah pengaturan survei kepuasan',
  'surveys.saveService': 'Mengubah layanan yang disurvei',
  'surveyKiosk.open': 'Membuka kios survei kepuasan',
  'surveyKiosk.answer': 'Menerima jawaban di kios survei',
  'surveyKiosk.leave': 'Menutup kios survei kepuasan',
}
