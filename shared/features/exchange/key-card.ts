import { z } from 'zod'
import { fingerprintOf } from '../../bundle/fingerprint.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'

const line = z
  .string()
  .trim()
  .min(1)
  .max(160)
  .regex(/^\P{Cc}*$/u)

/** Which kind of office owns a pair of keys. */
export const keyOwnerKinds = ['unit', 'kanwil', 'ditjenpas', 'bapas'] as const

export type KeyOwnerKind = (typeof keyOwnerKinds)[number]

/**
 * A "kartu kunci": the public halves of an office's keys, handed over as a file and as a printed sheet. It proves nothing by itself: its
 * fingerprint is compared once by telephone. `signature` is a minisign signature file over `cardStatement`, made with the card's own
 * signing key, so that nobody can hand over a key that he does not hold.
 */
export const keyCardSchema = z.strictObject({
  format: z.literal('lentera-kartu-kunci'),
  version: z.literal(1),
  owner: z.strictObject({
    kind: z.enum(keyOwnerKinds),
    /** Name of the office. */
    name: line,
    /** Post and person who answer for the keys. */
    post: line,
    person: line,
  }),
  /** For encryption to this office: `age -r`. */
  age: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** For checking what this office signs: `minisign -P`. */
  minisign: z.string().regex(/^RW[A-Za-z0-9+/]{54}$/),
  validFrom: calendarDateSchema,
  validUntil: calendarDateSchema.nullable(),
  madeAt: z.iso.datetime({ precision: 3 }),
  signature: z.string().max(16_384),
})

export type KeyCard = z.infer<typeof keyCardSchema>

/** What the card's own signature covers: every field but the signature, in this order. */
export function cardStatement(card: Omit<KeyCard, 'signature'>): string {
  const { owner } = card
  return [
    card.format,
    String(card.version),
    owner.kind,
    owner.name,
    owner.post,
    owner.person,
    card.age,
    card.minisign,
    card.validFrom,
    card.validUntil ?? '',
    card.madeAt,
  ].join('\n')
}

/** One fingerprint for both keys: if either is exchanged, it is another one. */
export const cardFingerprint = (card: Pick<KeyCard, 'age' | 'minisign'>): string =>
  fingerprintOf(`${card.age}\n${card.minisign}`)
