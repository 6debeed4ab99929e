import { z } from 'zod'
import type { Permission } from './permissions.ts'

/** Office roles; an account may hold several. */
export const roles = [
  'admin',
  'kepala',
  'dokter',
  'perawat',
  'bidan',
  'perekam-medis',
  'registrasi',
  'pembina',
  'wali',
  'sekretaris-tpp',
  'asesor',
  'petugas-aduan',
  'penangan-aduan',
  'kepegawaian',
] as const

export type Role = (typeof roles)[number]

export const roleSchema = z.enum(roles)

const clinic: readonly Permission[] = [
  'view:facility',
  'view:inmates',
  'view:recommendations',
  'prepare:recommendations',
  'view:case-papers',
  'view:health',
  'enter:health',
  'seal:bundles',
  'view:outgoing',
  'view:service-reports',
  'view:workers',
]

/** The whole matrix role x right. The administrator keeps the machine running and reads nothing clinical and no complaint. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  admin: [
    'view:facility',
    'change:facility',
    'manage:accounts',
    'view:audit',
    'change:calendar',
    'change:services',
    'manage:partner-keys',
    'manage:backups',
    'manage:clinic',
  ],
  kepala: [
    'view:facility',
    'view:inmates',
    'view:recommendations',
    'view:case-papers',
    'issue:letters',
    'approve:recommendations',
    'permit:referrals',
    'manage:clinic',
    'view:outgoing',
    'view:service-reports',
    'view:audit',
    'change:services',
    'manage:partner-keys',
    'manage:backups',
    'view:complaints',
    'direct:complaints',
    'view:surveys',
    'view:coaching',
    'view:assessments',
    'decide:assessments',
    'manage:assessments',
    'view:workers',
    'view:licences',
  ],
  dokter: [
    ...clinic,
    'correct:health',
    'view:confidential-health',
    'countersign:health',
    'manage:clinic',
    'manage:pharmacy',
    'issue:doctor-letter',
    'issue:letters',
    'enter:duty-roster',
  ],
  // Small units have a nurse and no doctor: what is most secret has to be written by somebody.
  perawat: [...clinic, 'view:confidential-health', 'manage:pharmacy', 'issue:letters', 'enter:duty-roster'],
  bidan: [...clinic, 'manage:pharmacy', 'issue:letters'],
  'perekam-medis': [...clinic, 'correct:health', 'manage:clinic', 'issue:letters'],
  registrasi: ['view:facility', 'view:inmates', 'register:inmates', 'move:inmates'],
  pembina: ['view:facility', 'view:inmates', 'view:coaching', 'manage:coaching', 'mark:attendance'],
  wali: ['view:facility', 'view:inmates', 'view:coaching'],
  'sekretaris-tpp': [
    'view:facility',
    'view:inmates',
    'view:recommendations',
    'record:tpp-session',
    'issue:letters',
    'view:coaching',
    'decide:stages',
    'view:assessments',
  ],
  asesor: [
    'view:facility',
    'view:inmates',
    'view:coaching',
    'view:assessments',
    'enter:assessments',
    'manage:assessments',
    'issue:letters',
  ],
  'petugas-aduan': [
    'view:facility',
    'view:inmates',
    'hold:identity-vault',
    'view:complaints',
    'enter:complaints',
    'direct:complaints',
    'manage:surveys',
    'view:surveys',
  ],
  'penangan-aduan': ['view:facility', 'view:inmates', 'view:complaints', 'view:surveys'],
  kepegawaian: [
    'view:facility',
    'view:workers',
    'enter:workers',
    'enter:duty-roster',
    'view:licences',
    'enter:licences',
  ],
}

/** All rights that the given roles have together. */
export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => rolePermissions[role]))
}
