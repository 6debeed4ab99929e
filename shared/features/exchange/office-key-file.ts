import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { type KeyOwnerKind, keyCardSchema } from './key-card.ts'

const line = z.string().trim().min(1).max(160)
const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/)

/** Another office whose key card was compared by telephone. */
export const acceptedOfficeSchema = z.strictObject({
  card: keyCardSchema,
  confirmedOn: calendarDateSchema,
  confirmedBy: line,
})

export type AcceptedOffice = z.infer<typeof acceptedOfficeSchema>

/**
 * The key file of an office without the application, inside an age file locked by a passphrase (`age -d` opens it): both private halves,
 * the office's own card, and what the office has to remember from one letter to the next.
 */
export const officeKeyFileSchema = z.strictObject({
  format: z.literal('lentera-kunci-kantor'),
  version: z.literal(1),
  /** Counts the times that the file was saved: of two files the one with the higher number is the newer. */
  edition: z.int().min(1),
  card: keyCardSchema,
  secret: z.strictObject({
    age: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
    minisign: z.strictObject({ seed: base64, keyId: base64 }),
  }),
  accepted: z.array(acceptedOfficeSchema).max(2000),
  /** The last answer's number by `unit name|case number`. */
  answered: z.record(z.string().max(400), z.int().min(1).max(999)),
})

export type OfficeKeyFile = z.infer<typeof officeKeyFileSchema>

export const answeredKey = (unitName: string, caseNumber: string): string => `${unitName}|${caseNumber}`

/** Names of the two files an office keeps and gives away. */
export function officeFileNames(kind: KeyOwnerKind, office: string) {
  const safe = office
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toUpperCase()
    .slice(0, 60)
  // An office is mostly called by its kind already.
  const prefix = kind.toUpperCase()
  const name = safe === '' || safe.startsWith(`${prefix}-`) ? safe || prefix : `${prefix}-${safe}`
  return { key: `KUNCI-${name}.age`, card: `KARTU-KUNCI-${name}.json` }
}
