import type { Role } from '#shared/people/roles.ts'

/** The password of every training account; real installations can never have it, because their first run asks for others. */
export const demoPassword = 'latihan-bersama-2026'

export interface DemoAccount {
  readonly name: string
  readonly fullName: string
  readonly position: string
  readonly roles: readonly Role[]
}

/** One fictional officer per role; the README lists them. */
export const demoAccounts: readonly DemoAccount[] = [
  { name: 'admin', fullName: 'Agus Pramudya', position: 'Administrator sistem', roles: ['admin'] },
  { name: 'kepala', fullName: 'Bambang Suryadarma', position: 'Kepala Rutan', roles: ['kepala'] },
  { name: 'dokter', fullName: 'dr. Ayu Kencana', position: 'Dokter poliklinik', roles: ['dokter'] },
  { name: 'perawat', fullName: 'Sari Melati', position: 'Perawat poliklinik', roles: ['perawat'] },
  { name: 'bidan', fullName: 'Ratna Puspita', position: 'Bidan poliklinik', roles: ['bidan'] },
  { name: 'rekammedis', fullName: 'Dimas Anggara', position: 'Perekam medis', roles: ['perekam-medis'] },
  { name: 'registrasi', fullName: 'Hendra Gunadi', position: 'Petugas registrasi', roles: ['registrasi'] },
  { name: 'pembina', fullName: 'Wulan Sasmita', position: 'Petugas pembinaan', roles: ['pembina'] },
  { name: 'wali', fullName: 'Joko Santosa', position: 'Wali pemasyarakatan', roles: ['wali'] },
  { name: 'tpp', fullName: 'Nina Kartika', position: 'Sekretaris TPP', roles: ['sekretaris-tpp'] },
  { name: 'asesor', fullName: 'Fajar Nugraha', position: 'Asesor', roles: ['asesor'] },
  { name: 'aduan', fullName: 'Lia Permatasari', position: 'Petugas meja aduan', roles: ['petugas-aduan'] },
  { name: 'penangan', fullName: 'Rudi Hartawan', position: 'Penangan aduan', roles: ['penangan-aduan'] },
  { name: 'kepegawaian', fullName: 'Tuti Handayani', position: 'Kepegawaian', roles: ['kepegawaian'] },
]
