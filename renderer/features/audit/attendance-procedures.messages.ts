import type { ProcedureName } from './procedure-name.ts'

/** What is done about attendance. */
export const attendanceProcedures: Readonly<Partial<Record<ProcedureName, string>>> = {
  'attendance.mark': 'Mengisi kehadiran kegiatan',
  'attendance.excuse': 'Mencatat izin tidak ikut kegiatan',
  'attendance.changeSettings': 'Mengubah batas pengisian kehadiran',
}
