import { signText } from '#shared/bundle/signed-text.ts'
import { Failure } from '#shared/contract/failure.ts'
import { cardFingerprint, cardStatement, type KeyCard, keyCardSchema } from '#shared/features/exchange/key-card.ts'
import type { partnerKeysContract } from '#shared/features/partner-keys/partner-keys.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { ownAgeRecipient } from '../../core/age-identity.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { findOwnCard, insertOwnCard, listOwnCards } from './own-cards.repository.ts'
import { refuse } from './read-card.ts'

/** The unit's own keys, as it hands them to other offices. */
export const ownCards: Pick<ServiceOf<typeof partnerKeysContract>, 'own' | 'makeOwnCard'> = {
  own: async (_input, context) => {
    const { db, now } = context
    const facility = await currentProfile(db, now)
    const keys = { age: await ownAgeRecipient(db), minisign: (await readSigningKey(context)).publicKey }
    const rows = await listOwnCards(db)
    return {
      unitName: facility.name,
      head: { person: facility.headName, post: facility.headTitle },
      today: toCalendarDate(now, facility.timeZone),
      fingerprint: cardFingerprint(keys),
      cards: rows.map((row) => {
        const { owner, validFrom, validUntil } = keyCardSchema.parse(JSON.parse(row.card))
        return {
          id: row.id,
          person: owner.person,
          post: owner.post,
          validFrom,
          validUntil,
          isCurrent: row.fingerprint === cardFingerprint(keys),
          madeAt: instantSchema.parse(row.made_at),
          madeByName: row.made_by_name,
        }
      }),
    }
  },

  makeOwnCard: async ({ person, post, validFrom, validUntil }, context) => {
    const { db, now, newId, actor } = context
    if (validUntil !== null && validUntil < validFrom) throw refuse('dates-reversed')
    const { key, publicKey } = await readSigningKey(context)
    const facility = await currentProfile(db, now)
    const stated: Omit<KeyCard, 'signature'> = {
      format: 'lentera-kartu-kunci',
      version: 1,
      owner: { kind: 'unit', name: facility.name, post, person },
      age: await ownAgeRecipient(db),
      minisign: publicKey,
      validFrom,
      validUntil,
      madeAt: now,
    }
    const signature = await signText(cardStatement(stated), key, `lentera-kartu-kunci\tmade:${now}`)
    const card = keyCardSchema.parse({ ...stated, signature })
    const id = newId()
    const fingerprint = cardFingerprint(card)
    await insertOwnCard(db, {
      id,
      card: JSON.stringify(card, null, 2),
      fingerprint,
      made_at: now,
      made_by: actor.accountId,
    })
    return { id, fingerprint }
  },
}

/** @throws Failure not-found */
export async function ownCardOf(db: Parameters<typeof findOwnCard>[0], id: string) {
  const row = await findOwnCard(db, id)
  if (!row) throw new Failure('not-found')
  return { text: row.card, fingerprint: row.fingerprint, card: keyCardSchema.parse(JSON.parse(row.card)) }
}
