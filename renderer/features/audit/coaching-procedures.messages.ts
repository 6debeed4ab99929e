import type { ProcedureName } from './procedure-name.ts'

/** What was done in coaching. */
export const coachingProcedures: Readonly<Partial<Record<ProcedureName, string>>> = {
  'coachingProgrammes.make': 'Membuat program pembinaan',
  'coachingProgrammes.change': 'Mengubah program pembinaan',
  'coachingProgrammes.end': 'Mengakhiri program pembinaan',
  'coachingProgrammes.void': 'Membatalkan program pembinaan',
  'coachingProgrammes.resume': 'Menjalankan lagi program pembinaan',
  'coachingProgrammes.ask': 'Mencatat permintaan ikut program',
  'coachingProgrammes.accept': 'Menerima peserta program',
  'coachingProgrammes.refuse': 'Menolak permintaan ikut program',
  'coachingProgrammes.withdraw': 'Mencatat batal ikut program',
  'coachingProgrammes.reopen': 'Mengembalikan ke daftar tunggu program',
  'coachingProgrammes.leave': 'Mencatat peserta keluar dari program',
  'coachingProgrammes.suspend': 'Memberhentikan peserta sementara',
  'coachingProgrammes.lift': 'Mencabut pemberhentian sementara',
  'coachingProgrammes.keepApart': 'Mencatat orang yang dipisahkan',
  'coachingProgrammes.endApart': 'Mengakhiri pemisahan dua orang',
}
