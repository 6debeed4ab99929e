import type { ProcedureName } from './procedure.messages.ts'

/** What the complaint desk does. */
export const complaintDeskProcedures: Readonly<Partial<Record<ProcedureName, string>>> = {
  'surveys.addPaper': 'Memasukkan formulir survei kepuasan',
  'surveys.voidForm': 'Mencoret formulir survei kepuasan',
  'surveys.changeSettings': 'Mengubah pengaturan survei kepuasan',
  'surveys.saveService': 'Mengubah layanan yang disurvei',
  'surveyKiosk.open': 'Membuka kios survei kepuasan',
  'surveyKiosk.answer': 'Menerima jawaban di kios survei',
  'surveyKiosk.leave': 'Menutup kios survei kepuasan',
}
