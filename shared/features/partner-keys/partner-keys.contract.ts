import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const partnerKeyRefusalCodes = [
  'not-a-card',
  'card-newer',
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

/** Offices whose keys are kept: those that cases go up to, and those that assessments go to and come from. */
export const partnerKinds = ['kanwil', 'ditjenpas', 'bapas', 'unit'] as const

export type PartnerKind = (typeof partnerKinds)[number]

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
  kind: z.enum(partnerKinds),
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

/** Keys of other offices: what Lentera encrypts to, and whose signatures it believes. */
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
  /** The unit's own keys: their fingerprint to be read out, and the cards that were made of them, newest first. */
  own: query({
    ...manage,
    input: z.strictObject({}),
    output: z.strictObject({
      unitName: z.string(),
      head: z.strictObject({ person: z.string(), post: z.string() }),
      today: calendarDateSchema,
      fingerprint: z.string(),
      cards: z.array(
        partnerDetailsSchema.omit({ name: true }).extend({
          id: z.string(),
          /** False once the keys were exchanged. */
          isCurrent: z.boolean(),
          madeAt: instantSchema,
          madeByName: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Signs a card of the unit's own keys. Bytes: GET /files/key-cards/<id> and, for paper, GET /files/key-card-sheets/<id>. */
  makeOwnCard: command({
    ...manage,
    input: partnerDetailsSchema.omit({ name: true }),
    output: z.strictObject({ id: z.string(), fingerprint: z.string() }),
    errors: ['refused'],
  }),
  withdraw: command({
    ...manage,
    input: z.strictObject({ ...reference, reason: z.string().trim().min(5).max(300) }),
    output: revision,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
