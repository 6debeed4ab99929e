import type { ProcedureName } from './procedure-name.ts'

/** What is done about those who work in the unit. */
export const staffProcedures: Readonly<Partial<Record<ProcedureName, string>>> = {
  'workers.add': 'Mendaftarkan pegawai',
  'workers.change': 'Memperbaiki data pegawai',
  'workers.end': 'Mengakhiri masa kerja pegawai',
  'workers.reopen': 'Mengaktifkan kembali pegawai',
}
