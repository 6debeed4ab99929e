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
  /** Entries that are more secret than the rest of the record, HIV above all. */
  'view:confidential-health',
  /** A doctor's later signature below what nurses did without one. */
  'countersign:health',
  /** Instruments, cut-offs, lists and day counts of the clinic; nothing about a person. */
  'manage:clinic',
  'manage:pharmacy',
  /** The head's permission to leave for a hospital, and the movements that follow; no diagnosis. */
  'permit:referrals',
  'issue:doctor-letter',
  'issue:letters',
  'record:tpp-session',
  'approve:recommendations',
  'seal:bundles',
  'view:outgoing',
  'manage:partner-keys',
  'view:service-reports',
  'manage:backups',
  /** Has the key to who complained, if a holder gave it: the right alone opens nothing. */
  'hold:identity-vault',
  /** Complaints that are not about oneself; the reporter's identity is in the vault. */
  'view:complaints',
  'enter:complaints',
  /** The head's review and direction. */
  'direct:complaints',
  /** The satisfaction survey: kiosk, paper forms, what is surveyed. */
  'manage:surveys',
  'view:surveys',
  /** Programmes, sessions, attendance and stages; no health. */
  'view:coaching',
  'manage:coaching',
  'mark:attendance',
  /** What the observation team decided about somebody's stage. */
  'decide:stages',
  /** Results of risk and needs assessments, which are secret (RAHASIA). */
  'view:assessments',
  'enter:assessments',
  /** The policy on a recommendation, and the second signature below an override. */
  'decide:assessments',
  /** Instruments and lists of assessment; nothing about a person. */
  'manage:assessments',
  /** Who works in this unit and who is on duty; never NIP and NIK. */
  'view:workers',
  /** The register of workers, with NIP and NIK. */
  'enter:workers',
  'enter:duty-roster',
  /** Registration (STR) and permit (SIP) of every worker; one's own are told to anybody of the register. */
  'view:licences',
  'enter:licences',
] as const

export type Permission = (typeof permissions)[number]

export const permissionSchema = z.enum(permissions)
