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
  'view:health',
  'issue:doctor-letter',
  'issue:letters',
  'record:tpp-session',
  'approve:recommendations',
  'seal:bundles',
  'view:outgoing',
  'manage:partner-keys',
  'manage:backups',
] as const

export type Permission = (typeof permissions)[number]

export const permissionSchema = z.enum(permissions)
