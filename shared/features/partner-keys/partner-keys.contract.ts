import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const partnerKeyRefusalCodes = [
  'not-a-card',
  'card-newer',
  'card-of-unit',
  'card-signature-wrong',
  'own-card',
  'card-withdrawn',
  'key-of-other-office',
  'fingerprint-differs',
  'key-not-unconfirmed',
  'key-is-withdrawn',
  'dates-reversed',
] as const

export type PartnerKeyRefusalCode = (typeof partnerKeyRefusalCodes)[number]

const line = z
  .string()
  .trim()
  .min(1)
  .max(160)
  .regex(/^\P{Cc}*$/u)

/** What an officer may correct of a card; the keys themselves never change. */
export const partnerDetailsSchema = z.strictObject({
  name: line,
  post: line,
  person: line,
  validFrom: calendarDateSchema,
  validUntil: calendarDateSchema.nullable(),
})

export const partnerKeySchema = partnerDetailsSchema.extend({
  id: z.string(),
  kind: z.enum(['kanwil', 'ditjenpas']),
  standing: z.enum(['confirmed', 'unconfirmed', 'withdrawn', 'expired']),
  /** Null until it is confirmed: whoever confirms it has it from the telephone, not from this screen. */
  fingerprint: z.string().nullable(),
  /** The earlier key of the same office. */
  changes: z.strictObject({ id: z.string(), isInForce: z.boolean() }).nullable(),
  imported: z.strictObject({ at: instantSchema, byName: z.string() }),
  confirmed: z.strictObject({ at: instantSchema, byName: z.string(), with: z.string() }).nullable(),
  withdrawn: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
  revision: z.int(),
})

export type PartnerKey = z.infer<typeof partnerKeySchema>

const manage = { permission: 'manage:partner-keys', reads: 'nothing' } as const
const reference = { id: z.uuid(), revision: z.int() }
const revision = z.strictObject({ revision: z.int() })

/** Keys of Kanwil and Ditjenpas: what Lentera encrypts to, and whose signatures it believes. */
export const partnerKeysContract = {
  /** Newest first; withdrawn ones too. */
  list: query({ ...manage, input: z.strictObject({}), output: z.array(partnerKeySchema), errors: [] }),
  /**
   * Takes in a card file (`keyCardSchema`) after checking its own signature. `known`: the same keys were there before and nothing changed;
   * `changed`: the office had another key, which stays as it was.
   */
  import: command({
    ...manage,
    input: z.strictObject({ card: z.string().min(1).max(32_768) }),
    output: z.strictObject({ id: z.string(), outcome: z.enum(['new', 'known', 'changed']) }),
    errors: ['refused'],
  }),
  correct: command({
    ...manage,
    input: partnerDetailsSchema.extend(reference),
    output: revision,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** The fingerprint as it was read out by telephone, and who read it out. */
  confirm: command({
    ...manage,
    input: z.strictObject({ ...reference, fingerprint: z.string().min(1).max(60), spokenWith: line }),
    output: revision,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  withdraw: command({
    ...manage,
    input: z.strictObject({ ...reference, reason: z.string().trim().min(5).max(300) }),
    output: revision,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
