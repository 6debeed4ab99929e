import { z } from 'zod'

/** Every right of the application, as verb:noun. */
export const permissions = [
  'view:facility',
  'change:facility',
  'manage:accounts',
  'view:audit',
  'change:calendar',
  'change:services',
  'view:inmates',
  'register:inmates',
  'move:inmates',
  'view:recommendations',
  'prepare:recommendations',
  'view:case-papers',
  // The three rights over a medical record: enter, correct, view (Permenkes 24/2022, Pasal 30).
  'enter:health',
  'correct:health',
  'view:health',
  'issue:doctor-letter',
  'issue:letters',
  'record:tpp-session',
  'approve:recommendations',
  'seal:bundles',
  'view:outgoing',
  'manage:partner-keys',
  'view:service-reports',
  'manage:backups',
] as const

export type Permission = (typeof permissions)[number]

export const permissionSchema = z.enum(permissions)
