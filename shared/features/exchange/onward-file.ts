import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { keyOwnerKinds } from './key-card.ts'

const line = z.string().trim().min(1).max(160)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * `data/penerusan.json`: what Kanwil says when it passes a unit's bundle on to Ditjenpas. The bundle and its signature lie beside it byte
 * for byte (`onwardPaths`), so its first sender's signature still stands; this file, the covering letter and the whole bag are signed by Kanwil.
 */
export const onwardFileSchema = z.strictObject({
  format: z.literal('lentera-penerusan'),
  version: z.literal(1),
  training: z.boolean(),
  madeAt: z.iso.datetime({ precision: 3 }),
  sender: z.strictObject({ kind: z.enum(keyOwnerKinds), name: line, post: line, person: line, minisign: z.string() }),
  to: line,
  about: z.strictObject({
    bundleName: line,
    bundleSha256: sha256,
    serviceId: slugSchema,
    caseNumber: line,
    unitName: line,
  }),
  /** How Kanwil found the bundle when it passed it on. */
  check: z.strictObject({
    at: z.iso.datetime({ precision: 3 }),
    /** `confirmed`: the signer's key card had been compared; `unknown`: it had not. */
    signer: z.enum(['confirmed', 'unknown']),
    problems: z.int().min(0),
  }),
  /** Paper 5. */
  coveringLetter: z.strictObject({
    number: z.string().trim().min(1).max(120),
    date: calendarDateSchema,
    path: z.string(),
  }),
  remarks: z.string().trim().max(2000).nullable(),
})

export type OnwardFile = z.infer<typeof onwardFileSchema>
