import type { ProcedureName } from './procedure-name.ts'

/** What the complaint desk does. */
export const complaintDeskProcedures: Readonly<Partial<Record<ProcedureName, string>>> = {
  'identityVault.prepare': 'Menyiapkan kode brankas identitas',
  'identityVault.confirm': 'Membuat brankas identitas atau mengganti kodenya',
  'identityVault.give': 'Memberi kunci brankas identitas',
  'identityVault.revoke': 'Mencabut kunci brankas identitas',
  'identityVault.recover': 'Membuka brankas identitas dengan kodenya',
  'complaints.receive': 'Menerima pengaduan',
  'healthReplies.give': 'Mencatat jawaban baku kesehatan',
  'complaintReceipts.lookUp': 'Menanyakan status pengaduan dengan PIN',
  'complaintReceipts.settle': 'Menyelesaikan tanda terima pengaduan',
  'complaintReceipts.reprint': 'Mencetak ulang tanda terima pengaduan',
  'complaintLetters.save': 'Menyimpan konsep surat pengaduan',
  'complaintLetters.issue': 'Menerbitkan surat pengaduan',
  'complaintLetters.void': 'Membatalkan surat pengaduan',
  'complaintLetters.handOut': 'Menyerahkan surat di meja aduan',
  'complaintLetters.attachScan': 'Melampirkan pindaian surat pengaduan',
  'complaintLetters.voidScan': 'Mencoret pindaian surat pengaduan',
  'surveys.addPaper': 'Memasukkan formulir survei kepuasan',
  'surveys.voidForm': 'Mencoret formulir survei kepuasan',
  'surveys.changeSettings': 'Mengubah pengaturan survei kepuasan',
  'surveys.saveService': 'Mengubah layanan yang disurvei',
  'surveyKiosk.open': 'Membuka kios survei kepuasan',
  'surveyKiosk.answer': 'Menerima jawaban di kios survei',
  'surveyKiosk.leave': 'Menutup kios survei kepuasan',
  'noticeBoard.change': 'Mengubah tulisan papan pengumuman',
}
