import { randomBytes } from 'node:crypto'
import { ageRecipientOf, formatAgeIdentity } from '#shared/bundle/age-keys.ts'
import { formatPublicKey, publicKeyOf, type SigningKey } from '#shared/bundle/minisign.ts'
import { signText } from '#shared/bundle/signed-text.ts'
import { cardFingerprint, cardStatement, type KeyCard } from '#shared/features/exchange/key-card.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Client } from './client.ts'

/** An office with both of its secret halves. */
export interface SampleOffice {
  readonly card: KeyCard
  readonly text: string
  readonly fingerprint: string
  readonly signingKey: SigningKey
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string
}

interface Wanted {
  readonly owner?: Partial<KeyCard['owner']>
  readonly validFrom?: string
  readonly validUntil?: string | null
  readonly seed?: Uint8Array
  readonly signingKey?: SigningKey
}

/** A card as Kanwil would hand it over, signed with its own key. */
export async function sampleOffice(wanted: Wanted = {}): Promise<SampleOffice> {
  const seed = wanted.seed ?? randomBytes(32)
  const signingKey = wanted.signingKey ?? { seed: randomBytes(32), keyId: randomBytes(8) }
  const stated: Omit<KeyCard, 'signature'> = {
    format: 'lentera-kartu-kunci',
    version: 1,
    owner: {
      kind: 'kanwil',
      name: 'Kantor Wilayah Direktorat Jenderal Pemasyarakatan Contoh',
      post: 'Kepala Bidang Pelayanan dan Pembinaan',
      person: 'Wahyu Contoh',
      ...wanted.owner,
    },
    age: ageRecipientOf(seed),
    minisign: formatPublicKey(publicKeyOf(signingKey)),
    validFrom: (wanted.validFrom ?? '2026-01-01') as CalendarDate,
    validUntil: (wanted.validUntil ?? null) as CalendarDate | null,
    madeAt: '2026-11-02T02:00:00.000Z',
  }
  const card = { ...stated, signature: await signText(cardStatement(stated), signingKey, 'kartu kunci') }
  return {
    card,
    text: JSON.stringify(card, null, 2),
    fingerprint: cardFingerprint(card),
    signingKey,
    identity: formatAgeIdentity(seed),
  }
}

/** Takes a card in and confirms it, as after the telephone call. */
export async function knownOffice(manager: Client, office: SampleOffice): Promise<string> {
  const { id } = await manager.partnerKeys.import({ card: office.text })
  await manager.partnerKeys.confirm({
    id,
    revision: 1,
    fingerprint: office.fingerprint,
    spokenWith: office.card.owner.person,
  })
  return id
}
