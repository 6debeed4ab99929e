import type { Role } from '#shared/people/roles.ts'

/** The office roles as people say them; complete by type. */
export const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  kepala: 'Kepala satuan kerja',
  dokter: 'Dokter',
  perawat: 'Perawat',
  bidan: 'Bidan',
  'perekam-medis': 'Perekam medis',
  registrasi: 'Registrasi',
  pembina: 'Pembina',
  wali: 'Wali pemasyarakatan',
  'sekretaris-tpp': 'Sekretaris TPP',
  asesor: 'Asesor',
  'petugas-aduan': 'Petugas aduan',
  'penangan-aduan': 'Penangan aduan',
  kepegawaian: 'Kepegawaian',
}
